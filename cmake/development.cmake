# What our own programs are built with: the library's headers under strict warnings, and the optional packages.
add_library(banmian_dev INTERFACE)
target_link_libraries(banmian_dev INTERFACE banmian::banmian)
target_compile_definitions(
    banmian_dev
    INTERFACE
        BANMIAN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        BANMIAN_SHARED="${PROJECT_SOURCE_DIR}/../shared"
)
set(banmian_warnings
    -Wall
    -Wextra
    -pedantic-errors
    -Wconversion
    -Wsign-conversion
    -Wshadow
    -Werror
)
# From version 15 on, clang reports inside libstdc++ 12 what that library's own std::stable_sort calls.
set(banmian_clang_warnings ${banmian_warnings} -Wno-deprecated-declarations)
# Where files are joined, a local name of one may be that of another's function.
set(joined_files $<$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>:-Wno-shadow>)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(banmian_dev INTERFACE ${banmian_clang_warnings} ${joined_files})
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(banmian_dev INTERFACE ${banmian_warnings} ${joined_files})
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The public headers that include pugixml, themselves or through another one.
set(banmian_xml_headers pugixml.hpp)
set(grew TRUE)
while(grew)
    set(grew FALSE)
    foreach(header IN LISTS banmian_headers)
        string(REGEX REPLACE "^include/" "" name "${header}")
        if(name IN_LIST banmian_xml_headers)
            continue()
        endif()
        file(STRINGS "${PROJECT_SOURCE_DIR}/${header}" includes REGEX "^ *# *include ")
        foreach(included IN LISTS banmian_xml_headers)
            if("${includes}" MATCHES "<${included}>")
                list(APPEND banmian_xml_headers ${name})
                set(grew TRUE)
                break()
            endif()
        endforeach()
    endforeach()
endwhile()

# Adds the program <name> made of the given sources. Without pugixml, the sources that need it are left out, and the
# configuration says so; a program of which nothing is left is not added.
function(banmian_add_program name)
    set(sources "")
    foreach(source IN LISTS ARGN)
        file(STRINGS "${source}" includes REGEX "^ *# *include ")
        set(needs_xml FALSE)
        foreach(included IN LISTS banmian_xml_headers)
            if("${includes}" MATCHES "<${included}>")
                set(needs_xml TRUE)
                break()
            endif()
        endforeach()
        if(needs_xml AND NOT TARGET banmian::xml)
            message(STATUS "banmian: without pugixml, SKIPPED: ${source}")
        else()
            list(APPEND sources ${source})
        endif()
    endforeach()
    if(NOT sources)
        return()
    endif()
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE banmian_dev)
    set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
    if(TARGET banmian::xml)
        target_link_libraries(${name} PRIVATE banmian::xml)
    endif()
    if(TARGET banmian::compiled_formats)
        target_link_libraries(${name} PRIVATE banmian::compiled_formats)
    endif()
endfunction()
