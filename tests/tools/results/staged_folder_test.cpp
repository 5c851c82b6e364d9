#include "tools/results/staged_folder.hpp"

#include "tests/tools/temporary_place.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace tools::results {
namespace {

namespace fs = std::filesystem;
using tests::tools::bytes_of;
using tests::tools::TemporaryPlace;

void make_result(const fs::path& destination, const std::string& text, Existing existing = Existing::refuse) {
    StagedFolder folder{destination, existing};
    folder.write("summary.json", text);
    folder.publish();
}

TEST(StagedFolder, appears_complete_under_its_name) {
    const TemporaryPlace place;
    StagedFolder folder{place.path() / "plan-1", Existing::refuse};
    folder.write("summary.json", "{}");
    folder.write("inputs/toy/district.yaml", "district: toy\n");
    EXPECT_FALSE(fs::exists(place.path() / "plan-1"));
    folder.publish();
    EXPECT_EQ(place.names(), std::vector<std::string>{"plan-1"});
    EXPECT_EQ(bytes_of(place.path() / "plan-1/summary.json"), "{}");
    EXPECT_EQ(bytes_of(place.path() / "plan-1/inputs/toy/district.yaml"), "district: toy\n");
}

TEST(StagedFolder, leaves_nothing_when_it_is_given_up) {
    const TemporaryPlace place;
    {
        StagedFolder folder{place.path() / "plan-1", Existing::refuse};
        folder.write("summary.json", "{}");
    }
    EXPECT_TRUE(place.names().empty());
}

TEST(StagedFolder, makes_the_folders_around_it) {
    const TemporaryPlace place;
    make_result(place.path() / "2026/spring/plan-1", "{}");
    EXPECT_EQ(bytes_of(place.path() / "2026/spring/plan-1/summary.json"), "{}");
}

TEST(StagedFolder, can_be_read_by_others_as_any_folder) {
    const TemporaryPlace place;
    const auto mask = ::umask(022);
    make_result(place.path() / "plan-1", "{}");
    ::umask(mask);
    EXPECT_EQ(fs::status(place.path() / "plan-1").permissions(), fs::perms{0755});
}

TEST(StagedFolder, refuses_a_folder_that_is_there_and_leaves_it_as_it_was) {
    const TemporaryPlace place;
    make_result(place.path() / "plan-1", "old");
    try {
        make_result(place.path() / "plan-1", "new");
        FAIL() << "the folder was replaced";
    } catch (const OutputError& error) {
        EXPECT_NE(error.hint().find("--force"), std::string::npos);
    }
    EXPECT_EQ(bytes_of(place.path() / "plan-1/summary.json"), "old");
    EXPECT_EQ(place.names().size(), 1U);
}

TEST(StagedFolder, refuses_a_folder_that_appears_while_it_works) {
    const TemporaryPlace place;
    StagedFolder folder{place.path() / "plan-1", Existing::refuse};
    folder.write("summary.json", "new");
    fs::create_directory(place.path() / "plan-1");
    EXPECT_THROW(folder.publish(), OutputError);
    EXPECT_TRUE(fs::is_empty(place.path() / "plan-1"));
}

TEST(StagedFolder, replaces_a_folder_when_told_to) {
    const TemporaryPlace place;
    make_result(place.path() / "plan-1", "old");
    std::ofstream{place.path() / "plan-1/notes.txt"} << "mine";
    make_result(place.path() / "plan-1", "new", Existing::replace);
    EXPECT_EQ(bytes_of(place.path() / "plan-1/summary.json"), "new");
    EXPECT_FALSE(fs::exists(place.path() / "plan-1/notes.txt"));
    EXPECT_EQ(place.names().size(), 1U);
}

TEST(StagedFolder, says_when_the_place_is_no_folder) {
    const TemporaryPlace place;
    std::ofstream{place.path() / "file"} << "x";
    EXPECT_THROW(StagedFolder(place.path() / "file/plan-1", Existing::refuse), OutputError);
}

TEST(StagedFolder, says_when_the_place_cannot_be_written) {
    EXPECT_THROW(StagedFolder("/proc/plan-1", Existing::refuse), OutputError); // not even root can
}

TEST(StagedFolder, leaves_nothing_when_the_disk_is_full) {
    const TemporaryPlace place;
    // A limit on the size of files stands in for a full disk: write() fails half-way.
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{1000, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    std::string problem;
    std::string hint;
    try {
        make_result(place.path() / "plan-1", std::string(5000, 'x'));
    } catch (const OutputError& error) {
        problem = error.what();
        hint = error.hint();
    }
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    EXPECT_NE(problem.find("summary.json"), std::string::npos) << problem;
    EXPECT_NE(hint.find("make room"), std::string::npos) << hint;
    EXPECT_TRUE(place.names().empty());
}

TEST(StagedFolder, leaves_nothing_under_its_name_when_killed_and_the_next_one_sweeps) {
    const TemporaryPlace place;
    const auto child = ::fork();
    if (child == 0) {
        StagedFolder folder{place.path() / "plan-1", Existing::refuse};
        folder.write("summary.json", "half");
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_FALSE(fs::exists(place.path() / "plan-1"));
    EXPECT_EQ(place.names().size(), 1U);
    make_result(place.path() / "plan-1", "whole");
    EXPECT_EQ(place.names(), std::vector<std::string>{"plan-1"});
}

TEST(StagedFolder, does_not_sweep_what_another_process_is_still_writing) {
    const TemporaryPlace place;
    StagedFolder first{place.path() / "plan-1", Existing::refuse};
    first.write("summary.json", "first");
    StagedFolder second{place.path() / "plan-1", Existing::refuse};
    second.write("summary.json", "second");
    second.publish();
    EXPECT_THROW(first.publish(), OutputError);
    EXPECT_EQ(bytes_of(place.path() / "plan-1/summary.json"), "second");
}

} // namespace
} // namespace tools::results
