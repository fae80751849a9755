// Runs the built program as a user would: arguments, standard input, variables; what it printed and how it ended.
#pragma once

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/ports/scratch.hpp"

namespace whit::test {

struct Outcome {
  int exit = -1;  // 128 + the signal, where one ended it
  std::string out, err;
};

// What a run is given beside its arguments.
struct With {
  std::string input = {};
  std::map<std::string, std::string> variables = {};
  std::string out = {};     // a path; empty: captured
  bool closed_out = false;  // standard output is not open at all
  bool out_is_broken_pipe = false;
};

class Process {
 public:
  using Arguments = std::vector<std::string>;
  Process(const Arguments& arguments, const With& with = {}) {
    const std::string input = scratch_.write("in", with.input);
    out_ = with.out.empty() ? scratch_.write("out", "") : with.out;
    err_ = scratch_.write("err", "");
    with_out_ = with.out.empty();

    std::vector<std::string> words;
    std::istringstream emulator(WHIT_EMULATOR);
    for (std::string word; emulator >> word;) words.push_back(word);
    words.push_back(WHIT_PROGRAM);
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings;
    for (char** at = environ; *at; ++at) {
      const std::string setting = *at;
      if (!setting.starts_with("WHIT_") && !with.variables.count(setting.substr(0, setting.find('=')))) {
        settings.push_back(setting);
      }
    }
    for (const auto& [name, value] : with.variables) settings.push_back(name + "=" + value);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, err_.c_str(), O_WRONLY, 0);
    int pipe_ends[2] = {-1, -1};
    if (with.closed_out) {
      posix_spawn_file_actions_addclose(&files, 1);
    } else if (with.out_is_broken_pipe) {
      REQUIRE(pipe2(pipe_ends, O_CLOEXEC) == 0);
      close(pipe_ends[0]);
      posix_spawn_file_actions_adddup2(&files, pipe_ends[1], 1);
    } else {
      posix_spawn_file_actions_addopen(&files, 1, out_.c_str(), O_WRONLY, 0);
    }
    const int spawned =
        posix_spawnp(&child_, words[0].c_str(), &files, nullptr, pointers(words).data(), pointers(settings).data());
    posix_spawn_file_actions_destroy(&files);
    if (pipe_ends[1] >= 0) close(pipe_ends[1]);
    REQUIRE(spawned == 0);
  }

  // Until it has printed something, or has said `part`; false where it ended before.
  bool printed() {
    return until([this] { return !Scratch::read(out_).empty(); });
  }
  bool said(const std::string& part) {
    return until([this, &part] { return Scratch::read(err_).find(part) != std::string::npos; });
  }
  template <typename F>
  bool until(F&& condition) {
    while (!condition()) {
      siginfo_t info{};
      if (waitid(P_PID, static_cast<id_t>(child_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0) {
        return false;
      }
      usleep(1000);
    }
    return true;
  }
  void interrupt(int number = SIGINT) { REQUIRE(kill(child_, number) == 0); }

  Outcome wait() {
    int status = 0;
    REQUIRE(waitpid(child_, &status, 0) == child_);
    Outcome outcome;
    outcome.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (with_out_) outcome.out = Scratch::read(out_);
    outcome.err = Scratch::read(err_);
    return outcome;
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
  }

  Scratch scratch_;
  std::string out_, err_;
  bool with_out_;
  pid_t child_ = -1;
};

inline Outcome run(const Process::Arguments& arguments, const With& with = {}) {
  return Process(arguments, with).wait();
}

}  // namespace whit::test
