# An overlay port that takes the sources it lies in: vcpkg install banmian --overlay-ports=packaging/vcpkg
set(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../..")
vcpkg_check_features(OUT_FEATURE_OPTIONS features FEATURES tools BANMIAN_BUILD_TOOLS)
vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS ${features} -DBANMIAN_BUILD_TESTS=OFF -DBANMIAN_BUILD_EXAMPLES=OFF -DBANMIAN_BUILD_BENCHMARKS=OFF
            -DBANMIAN_INSTALL=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME banmian CONFIG_PATH share/cmake/banmian)
if("tools" IN_LIST FEATURES)
    vcpkg_copy_tools(TOOL_NAMES parse_issue AUTO_CLEAN)
endif()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug" "${CURRENT_PACKAGES_DIR}/lib")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
