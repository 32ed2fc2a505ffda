# Installs the headers and the package files: find_package(banmian [COMPONENTS xml]).
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/banmian)

install(TARGETS banmian EXPORT banmian-targets FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET banmian_compiled)
    install(TARGETS banmian_compiled EXPORT banmian-targets DESTINATION ${CMAKE_INSTALL_LIBDIR})
    set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/banmian) # no longer of every architecture
endif()
if(TARGET banmian_compiled_formats)
    install(TARGETS banmian_compiled_formats banmian_xml EXPORT banmian-targets DESTINATION ${CMAKE_INSTALL_LIBDIR})
endif()
install(EXPORT banmian-targets NAMESPACE banmian:: DESTINATION ${package_dir})

file(
    CONFIGURE
    OUTPUT banmian-config.cmake
    CONTENT [[
include(${CMAKE_CURRENT_LIST_DIR}/dependencies.cmake)
banmian_find_dependencies(problem)
if(problem)
    set(banmian_FOUND FALSE)
    set(banmian_NOT_FOUND_MESSAGE "${problem}")
    return()
endif()
include(${CMAKE_CURRENT_LIST_DIR}/banmian-targets.cmake)

banmian_find_pugixml()
if(TARGET pugixml::pugixml AND NOT TARGET banmian::xml)
    banmian_find_iconv(iconv)
    add_library(banmian::xml INTERFACE IMPORTED)
    set_target_properties(banmian::xml PROPERTIES INTERFACE_LINK_LIBRARIES "banmian::banmian;pugixml::pugixml;${iconv}")
endif()
foreach(component IN LISTS banmian_FIND_COMPONENTS)
    if(TARGET banmian::${component})
        set(banmian_${component}_FOUND TRUE)
    elseif(banmian_FIND_REQUIRED_${component})
        set(banmian_FOUND FALSE)
        set(banmian_NOT_FOUND_MESSAGE "component ${component} is missing (xml needs pugixml: libpugixml-dev)")
    endif()
endforeach()
]]
    @ONLY
)
# Before 1.0 every minor version may change the interface.
set(architecture ARCH_INDEPENDENT)
if(TARGET banmian_compiled)
    set(architecture "")
endif()
write_basic_package_version_file(banmian-config-version.cmake COMPATIBILITY SameMinorVersion ${architecture})

install(
    FILES
        ${CMAKE_CURRENT_BINARY_DIR}/banmian-config.cmake
        ${CMAKE_CURRENT_BINARY_DIR}/banmian-config-version.cmake
        ${PROJECT_SOURCE_DIR}/cmake/dependencies.cmake
    DESTINATION ${package_dir}
)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
# It says where it lies, so that it is right under every prefix that is given later.
file(RELATIVE_PATH banmian_prefix_from_here /prefix/${CMAKE_INSTALL_DATADIR}/pkgconfig /prefix)
configure_file(${PROJECT_SOURCE_DIR}/packaging/banmian.pc.in banmian.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/banmian.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)
if(TARGET parse_issue)
    install(FILES packaging/parse_issue.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES packaging/parse_issue.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME parse_issue)
endif()

# cpack -G DEB (or TGZ): the program, its manual page and completions, the headers.
set(CPACK_PACKAGE_NAME banmian)
set(CPACK_PACKAGE_VENDOR "The banmian authors")
set(CPACK_PACKAGE_CONTACT "the maintainers of banmian")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libboost-dev, libutfcpp-dev, poppler-utils")
include(CPack)
