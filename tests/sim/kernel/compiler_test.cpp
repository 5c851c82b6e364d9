// What g++ 12.2 does to waits that do not stand on a line of their own, kept as reproductions: they are the reason for
// rule 1. The coroutine here is as bare as can be, so the fault is the compiler's, not the kernel's. When a compiler
// gets them right the expectations below say so; where g++ 12 is the compiler, they record what it does.
#include <gtest/gtest.h>

#include <array>
#include <coroutine>
#include <cstddef>
#include <exception>
#include <new>
#include <utility>

namespace {

#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ == 12
constexpr bool miscompiles = true;
#else
constexpr bool miscompiles = false;
#endif

struct Coroutine {
    struct promise_type {
        Coroutine get_return_object() { return Coroutine{std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };

    explicit Coroutine(std::coroutine_handle<promise_type> h) : frame(h) {}
    Coroutine(Coroutine&& other) noexcept : frame(std::exchange(other.frame, nullptr)) {}
    Coroutine& operator=(Coroutine&&) = delete;
    ~Coroutine() {
        if (frame) {
            frame.destroy();
        }
    }

    /// Resumes until the end, at most fifty times; says how often.
    int run() {
        int resumed = 0;
        for (; !frame.done() && resumed < 50; ++resumed) {
            frame.resume();
        }
        return resumed;
    }

    std::coroutine_handle<promise_type> frame;
};

/// How often a Counted was made and destroyed.
struct Tally {
    int made = 0;
    int gone = 0;
};

struct Counted {
    explicit Counted(Tally& t) : tally(&t) { ++tally->made; }
    Counted(const Counted& other) : tally(other.tally) { ++tally->made; }
    Counted& operator=(const Counted&) = delete;
    ~Counted() { ++tally->gone; }
    Tally* tally;
};

/// An awaitable that owns something with a destructor, as one that holds a string or a captured lambda does.
struct Owning {
    Counted owned;
    bool answer;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const {}
    bool await_resume() const { return answer; }
};

/// A coroutine that knows where its frame was meant to lie.
struct Located {
    struct promise_type {
        static void* operator new(std::size_t bytes) {
            return bytes <= memory.size() ? memory.data() : throw std::bad_alloc();
        }
        static void operator delete(void*) {}
        Located get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };
    std::coroutine_handle<promise_type> frame;
    alignas(16) static inline std::array<std::byte, 512> memory{};
};

struct Answering {
    bool answer;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const {}
    bool await_resume() const { return answer; }
};

Located waits_in_a_condition(int& passed) {
    while (true) {
        if (co_await Answering{passed > 2}) {
            co_return;
        }
        ++passed;
    }
}

/// In a coroutine without local variables, g++ 12 puts the result of a condition before the head of the frame, without
/// a warning: the handle points eight bytes too far, and resuming or destroying it works on shifted memory (what was
/// seen: a crash, an endless wait, a body that never ran). So this test looks where the handle points and does neither.
TEST(Compiler, misplaces_the_frame_of_a_coroutine_that_waits_in_a_condition) {
    int passed = 0;
    const Located coroutine = waits_in_a_condition(passed);
    EXPECT_EQ(coroutine.frame.address() != Located::memory.data(), miscompiles);
}

Located waits_before_a_condition(int& passed) {
    while (true) {
        const bool enough = co_await Answering(passed > 2);
        if (enough) {
            co_return;
        }
        ++passed;
    }
}

TEST(Compiler, places_the_frame_right_when_the_wait_stands_before_the_condition) {
    int passed = 0;
    const Located coroutine = waits_before_a_condition(passed);
    ASSERT_EQ(coroutine.frame.address(), Located::memory.data());
    while (!coroutine.frame.done()) {
        coroutine.frame.resume();
    }
    EXPECT_EQ(passed, 3);
    coroutine.frame.destroy();
}

Coroutine wait_on_a_braced_temporary(Tally& tally) {
    const bool answer = co_await Owning{Counted(tally), true};
    EXPECT_TRUE(answer);
}

TEST(Compiler, destroys_a_braced_temporary_twice) {
    Tally tally;
    wait_on_a_braced_temporary(tally).run();
    EXPECT_EQ(tally.gone, miscompiles ? tally.made + 1 : tally.made);
}

struct Options {
    Counted owned;
    bool answer;
};

Answering ask(const Options& options) {
    return {options.answer};
}

Coroutine wait_with_a_braced_argument(Tally& tally) {
    co_await ask({Counted(tally), true});
}

TEST(Compiler, destroys_a_braced_argument_twice) {
    Tally tally;
    wait_with_a_braced_argument(tally).run();
    EXPECT_EQ(tally.gone, miscompiles ? tally.made + 1 : tally.made);
}

template<class Question>
struct Asking {
    Question question;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const {}
    bool await_resume() const { return question(); }
};

template<class Question>
Asking<Question> asking(Question question) {
    return Asking<Question>{std::move(question)};
}

Coroutine wait_with_a_capturing_lambda(Tally& tally) {
    const Counted owned(tally);
    const bool answer = co_await asking([owned] { return owned.tally != nullptr; });
    EXPECT_TRUE(answer);
}

TEST(Compiler, destroys_the_captures_of_a_lambda_twice) {
    Tally tally;
    wait_with_a_capturing_lambda(tally).run();
    EXPECT_EQ(tally.gone, miscompiles ? tally.made + 1 : tally.made);
}

/// A guard such as a Grant: counts itself while it lives.
struct Guard {
    explicit Guard(Tally& t) : tally(&t) { ++tally->made; }
    Guard(Guard&& other) noexcept : tally(std::exchange(other.tally, nullptr)) {}
    Guard& operator=(Guard&&) = delete;
    ~Guard() {
        if (tally != nullptr) {
            ++tally->gone;
        }
    }
    Tally* tally;
};

struct Guarding {
    Tally* tally;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const {}
    Guard await_resume() const { return Guard(*tally); }
};

Coroutine waits_on_lines_of_their_own(Tally& tally, int& passed) {
    int round = 0;
    while (true) {
        ++round;
        Answering question{round < 4};
        const bool answer = co_await question;
        if (!answer) {
            break;
        }
        const auto guard = co_await Guarding(&tally);
        EXPECT_EQ(tally.made, round);
        EXPECT_EQ(tally.gone, round - 1);
        ++passed;
    }
}

TEST(Compiler, keeps_its_word_when_a_wait_stands_on_a_line_of_its_own) {
    Tally tally;
    int passed = 0;
    const int resumed = waits_on_lines_of_their_own(tally, passed).run();
    EXPECT_EQ(passed, 3);
    EXPECT_EQ(resumed, 8) << "one to begin, four questions, three guards";
    EXPECT_EQ(tally.made, 3);
    EXPECT_EQ(tally.gone, 3);
}

} // namespace
