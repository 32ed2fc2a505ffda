# Finds a clang++ that is whole: its own run-time libraries are installed, so that the sanitizers and libFuzzer link. The
# system's default comes first, then the newest that has a version in its name; one beside which only another version's
# libraries lie is passed over. $ENV{BANMIAN_CLANG} overrides.

# Sets <result> to its path, or to nothing.
function(banmian_find_clang result)
    set(${result} "$ENV{BANMIAN_CLANG}" PARENT_SCOPE)
    if(NOT "$ENV{BANMIAN_CLANG}" STREQUAL "")
        return()
    endif()
    set(candidates "")
    string(REPLACE ":" ";" folders "$ENV{PATH}")
    foreach(folder IN LISTS folders)
        file(GLOB found ${folder}/clang++-[0-9]*)
        list(APPEND candidates ${found})
    endforeach()
    list(SORT candidates COMPARE NATURAL ORDER DESCENDING)
    find_program(banmian_default_clang clang++ NO_CACHE)
    if(banmian_default_clang)
        list(PREPEND candidates ${banmian_default_clang})
    endif()
    string(RANDOM name)
    set(probe "/tmp")
    if(NOT "$ENV{TMPDIR}" STREQUAL "")
        set(probe "$ENV{TMPDIR}")
    endif()
    set(probe "${probe}/banmian-probe-${name}")
    file(WRITE ${probe}.cpp "#include <string>\nextern \"C\" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n")
    foreach(candidate IN LISTS candidates)
        execute_process(
            COMMAND ${candidate} -std=c++20 -fsanitize=fuzzer,address,undefined ${probe}.cpp -o ${probe}
            RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET
        )
        if(NOT failed)
            set(ENV{BANMIAN_CLANG} ${candidate}) # asked once in a run of CMake
            set(${result} ${candidate} PARENT_SCOPE)
            break()
        endif()
    endforeach()
    file(REMOVE ${probe}.cpp ${probe})
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE) # cmake -P find_clang.cmake
    banmian_find_clang(found)
    message("clang: ${found}")
endif()
