# The newest clang++ on the machine; distributions install it under its version's name.
find_program(CMAKE_CXX_COMPILER NAMES clang++ clang++-20 clang++-19 clang++-18 clang++-17 clang++-16 clang++-15 clang++-14 REQUIRED)
