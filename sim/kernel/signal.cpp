#include "sim/kernel/signal.hpp"

#include <algorithm>
#include <cassert>
#include <stdexcept>
#include <utility>

namespace sim::kernel {

Signal::~Signal() {
    if (waiters_.first != nullptr) {
        simulation_->close();
    }
}

SignalWait Signal::wait() {
    return SignalWait{this, {}, SignalWait::for_ever};
}

SignalWait Signal::wait_within(Tick patience) {
    if (patience < 0) {
        throw std::invalid_argument("patience cannot be negative");
    }
    return SignalWait{this, {}, patience};
}

void Signal::fire() {
    if (simulation_->closing()) {
        return;
    }
    fired_ = kind_ == Kind::latched;
    Waiters reached = std::exchange(waiters_, {});
    for (Promise* promise = reached.first; promise != nullptr;) {
        Promise* const next = promise->record().place.next;
        if (!SignalWait::stand(*promise)) {
            simulation_->wake(*promise, Woke::done);
        }
        promise = next;
    }
}

SignalWait all_of(std::span<Signal* const> signals) {
    assert(std::ranges::all_of(signals, [](const Signal* signal) { return signal->kind() == Signal::Kind::latched; }));
    return SignalWait{nullptr, signals, SignalWait::for_ever};
}

bool SignalWait::await_ready() const noexcept {
    return (signal_ == nullptr || signal_->fired()) &&
           std::ranges::all_of(further_, [](const Signal* signal) { return signal->fired(); });
}

void SignalWait::await_suspend(ProcessHandle process) {
    promise_ = &process.promise();
    promise_->waiting = Waiting::for_signal;
    promise_->woke = Woke::done;
    promise_->record().place = {};
    promise_->record().place.further = further_.data();
    promise_->record().place.remaining = static_cast<std::uint32_t>(further_.size());
    if (signal_ != nullptr) {
        promise_->record().place.signal = signal_;
        signal_->waiters_.append(*promise_);
    } else {
        stand(*promise_);
    }
    if (patience_ != for_ever) {
        promise_->simulation->alarm(*promise_, patience_);
    }
}

bool SignalWait::stand(Promise& promise) {
    Record::Place& place = promise.record().place;
    while (place.remaining > 0) {
        Signal* const signal = *place.further++;
        --place.remaining;
        if (!signal->fired()) {
            place.signal = signal;
            signal->waiters_.append(promise);
            return true;
        }
    }
    return false;
}

} // namespace sim::kernel
