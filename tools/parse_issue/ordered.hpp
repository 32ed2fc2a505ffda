// SPDX-License-Identifier: BSL-1.0
/// Work done side by side whose answers come out in order, with no more of them at once than there are places.
#ifndef PARSE_ISSUE_ORDERED_HPP
#define PARSE_ISSUE_ORDERED_HPP

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

/// `add` hands a job over, and waits while all places are taken; workers call `work(job)`, which leaves its answer in
/// the job; one thread calls `deliver(job)` for each, in the order of adding. Jobs are used again: their memory stays
/// with them. With one worker all happens in `add`.
template <class Job, class Work, class Deliver>
class ordered_work {
public:
    ordered_work(std::size_t workers, Work work, Deliver deliver)
        : work_(std::move(work)), deliver_(std::move(deliver)), places_(workers > 1 ? workers * 4 : 1) {
        if (workers < 2) return;
        threads_.reserve(workers + 1);
        for (std::size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { run_worker(); });
        threads_.emplace_back([this] { run_delivery(); });
    }
    ordered_work(const ordered_work&) = delete;
    ordered_work& operator=(const ordered_work&) = delete;
    ~ordered_work() { finish(); }

    /// Calls `fill(job)` to set a job up.
    template <class Fill>
    void add(Fill&& fill) {
        if (threads_.empty()) {
            fill(places_[0].job);
            work_(places_[0].job);
            deliver_(places_[0].job);
            return;
        }
        std::unique_lock lock(guard_);
        moved_.wait(lock, [this] { return added_ - delivered_ < places_.size(); });
        place& at = places_[added_ % places_.size()];
        lock.unlock();
        fill(at.job);  // nobody else looks at it before it is counted
        lock.lock();
        at.ready = false;
        ++added_;
        moved_.notify_all();
    }
    /// Waits until everything is delivered.
    void finish() {
        {
            const std::lock_guard lock(guard_);
            ended_ = true;
            moved_.notify_all();
        }
        for (std::thread& one : threads_) one.join();
        threads_.clear();
    }

private:
    struct place {
        Job job{};
        bool ready = false;
    };

    void run_worker() {
        for (;;) {
            std::unique_lock lock(guard_);
            moved_.wait(lock, [this] { return taken_ < added_ || ended_; });
            if (taken_ == added_) return;
            place& at = places_[taken_++ % places_.size()];
            lock.unlock();
            work_(at.job);
            lock.lock();
            at.ready = true;
            moved_.notify_all();
        }
    }
    void run_delivery() {
        for (;;) {
            std::unique_lock lock(guard_);
            place& at = places_[delivered_ % places_.size()];
            moved_.wait(lock, [&] { return delivered_ < added_ ? at.ready : ended_; });
            if (delivered_ == added_) return;
            lock.unlock();
            deliver_(at.job);
            lock.lock();
            ++delivered_;
            moved_.notify_all();
        }
    }

    Work work_;
    Deliver deliver_;
    std::vector<place> places_;
    std::vector<std::thread> threads_{};
    std::mutex guard_{};
    std::condition_variable moved_{};
    std::size_t added_ = 0;
    std::size_t taken_ = 0;
    std::size_t delivered_ = 0;
    bool ended_ = false;
};

#endif  // PARSE_ISSUE_ORDERED_HPP
