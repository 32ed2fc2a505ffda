# The toolchain of the presets that need clang++.
if(NOT CMAKE_CXX_COMPILER)
    include(${CMAKE_CURRENT_LIST_DIR}/find_clang.cmake)
    banmian_find_clang(found)
    if(NOT found)
        message(FATAL_ERROR "Could not find CMAKE_CXX_COMPILER: no clang++ here has its own run-time libraries")
    endif()
    set(CMAKE_CXX_COMPILER ${found})
endif()
