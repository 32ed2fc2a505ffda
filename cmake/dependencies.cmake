# Finds what banmian includes: Boost headers (Hana) and utfcpp, and pugixml for the component banmian::xml.
# The build and the installed package both read this file.
#
# Packages name their targets differently (utf8cpp, utf8::cpp, utf8cpp::utf8cpp) and imported targets are visible only
# in the directory that found them. So only the include directories are taken over, into one global target of ours.

# Sets <problem> to a sentence for the user, or to nothing when banmian::dependencies is there.
function(banmian_find_dependencies problem)
    set(${problem} "" PARENT_SCOPE)
    if(TARGET banmian::dependencies)
        return()
    endif()

    set(directories "")
    find_package(Boost 1.74 QUIET CONFIG)
    if(TARGET Boost::headers)
        get_target_property(found Boost::headers INTERFACE_INCLUDE_DIRECTORIES)
        list(APPEND directories ${found})
    else()
        find_path(BANMIAN_HANA_INCLUDE_DIR boost/hana/accessors.hpp) # Hana alone is enough
        if(NOT BANMIAN_HANA_INCLUDE_DIR)
            set(${problem} "the headers of Boost 1.74 or newer are missing (Debian and Ubuntu: libboost-dev)" PARENT_SCOPE)
            return()
        endif()
        list(APPEND directories ${BANMIAN_HANA_INCLUDE_DIR})
    endif()

    find_package(utf8cpp QUIET CONFIG)
    set(utfcpp "")
    foreach(name IN ITEMS utf8cpp::utf8cpp utf8cpp)
        if(TARGET ${name})
            get_target_property(utfcpp ${name} INTERFACE_INCLUDE_DIRECTORIES)
            break()
        endif()
    endforeach()
    if(NOT utfcpp)
        find_path(BANMIAN_UTFCPP_INCLUDE_DIR utf8.h PATH_SUFFIXES utf8cpp)
        if(NOT BANMIAN_UTFCPP_INCLUDE_DIR)
            set(${problem} "utfcpp 3.2 or newer is missing (Debian and Ubuntu: libutfcpp-dev)" PARENT_SCOPE)
            return()
        endif()
        set(utfcpp ${BANMIAN_UTFCPP_INCLUDE_DIR})
    endif()
    list(APPEND directories ${utfcpp})

    add_library(banmian::dependencies INTERFACE IMPORTED GLOBAL)
    set_target_properties(banmian::dependencies PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${directories}")
endfunction()

# Makes pugixml::pugixml visible everywhere when pugixml is there; says nothing otherwise.
function(banmian_find_pugixml)
    if(NOT TARGET pugixml::pugixml)
        find_package(pugixml QUIET CONFIG)
    endif()
    foreach(name IN ITEMS pugixml::pugixml pugixml::shared pugixml::static)
        if(TARGET ${name})
            get_target_property(imported ${name} IMPORTED)
            get_target_property(global ${name} IMPORTED_GLOBAL)
            if(imported AND NOT global)
                set_target_properties(${name} PROPERTIES IMPORTED_GLOBAL TRUE)
            endif()
        endif()
    endforeach()
endfunction()
