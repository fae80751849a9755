// The real models and texts beside the repository, which a user's clone does not have.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace whit::test {

inline std::string shared_path(const std::string& name) {
  const char* set = std::getenv("WHIT_SHARED");
  return (set ? std::string(set) : std::string(WHIT_SOURCE) + "/../shared/data") + "/" + name;
}

// Where it is not, says so and gives no path: the test that needs it ends.
inline std::string shared_data(const std::string& name) {
  const std::string path = shared_path(name);
  if (std::filesystem::exists(path)) return path;
  MESSAGE("skipped: there is no ", path);
  return "";
}

}  // namespace whit::test
