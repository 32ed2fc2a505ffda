# Configures and builds the project by a preset: cmake -D SOURCE=… -D BINARY=… -D PRESET=… [-D TARGETS=a;b] -P this
# The compiled library is built as the preset says; what runs once is not optimised, which takes clang with its sanitizers
# a quarter of the time.
execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BINARY} --preset ${PRESET} -D BANMIAN_TEST_FLAGS=-O0 OUTPUT_VARIABLE output ERROR_VARIABLE output
    RESULT_VARIABLE failed WORKING_DIRECTORY ${SOURCE}
)
if(failed)
    message("${output}")
    if(output MATCHES "Could not find CMAKE_CXX_COMPILER")
        message(FATAL_ERROR "SKIPPED: there is no clang++ on this machine")
    endif()
    message(FATAL_ERROR "the preset ${PRESET} could not be configured")
endif()
set(targets "")
if(TARGETS)
    set(targets --target ${TARGETS})
endif()
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BINARY} --parallel ${targets} RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "the preset ${PRESET} could not be built")
endif()
