// SPDX-License-Identifier: BSL-1.0
/// Work done side by side whose answers come out in order, with no more of them at once than there are places.
#ifndef PARSE_ISSUE_ORDERED_HPP
#define PARSE_ISSUE_ORDERED_HPP

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

/// `add` hands a job over, and waits while all places are taken; workers call `work(job)`, which leaves its answer in
/// the job. `deliver(job)` is called for each, in the order of adding, by one thread at a time: the worker that ends
/// the job whose turn it is delivers all that are done behind it, so that no thread is woken for an answer. Who adds
/// waits until half of the places are free, not for each. Jobs are used again: their memory stays with them. With one
/// worker all happens in `add`.
template <class Job, class Work, class Deliver>
class ordered_work {
public:
    ordered_work(std::size_t workers, Work work, Deliver deliver)
        : work_(std::move(work)), deliver_(std::move(deliver)), places_(workers > 1 ? workers * 4 : 1) {
        if (workers < 2) return;
        threads_.reserve(workers);
        for (std::size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { run_worker(); });
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
        if (added_ - delivered_ == places_.size()) room_.wait(lock, [this] { return is_half_free(); });
        place& at = places_[added_ % places_.size()];
        lock.unlock();
        fill(at.job);  // nobody else looks at it before it is counted
        lock.lock();
        ++added_;
        lock.unlock();
        more_.notify_one();
    }
    /// Waits until everything is delivered.
    void finish() {
        {
            const std::lock_guard lock(guard_);
            ended_ = true;
        }
        more_.notify_all();
        for (std::thread& one : threads_) one.join();
        threads_.clear();
    }

private:
    struct place {
        Job job{};
        bool ready = false;
    };

    [[nodiscard]] bool is_half_free() const { return added_ - delivered_ <= places_.size() / 2; }

    void run_worker() {
        std::unique_lock lock(guard_);
        for (;;) {
            more_.wait(lock, [this] { return taken_ < added_ || ended_; });
            if (taken_ == added_) return;
            place& at = places_[taken_++ % places_.size()];
            lock.unlock();
            work_(at.job);
            lock.lock();
            at.ready = true;
            if (!delivering_) deliver_ready(lock);
        }
    }
    /// What is done from the next in turn on; a job that another worker ends meanwhile is seen here.
    void deliver_ready(std::unique_lock<std::mutex>& lock) {
        delivering_ = true;
        while (places_[delivered_ % places_.size()].ready) {
            place& at = places_[delivered_ % places_.size()];
            lock.unlock();
            deliver_(at.job);
            lock.lock();
            at.ready = false;
            ++delivered_;
            if (is_half_free()) room_.notify_one();
        }
        delivering_ = false;
    }

    Work work_;
    Deliver deliver_;
    std::vector<place> places_;
    std::vector<std::thread> threads_{};
    std::mutex guard_{};
    std::condition_variable more_{};  // jobs to take, or the end
    std::condition_variable room_{};  // places for jobs
    std::size_t added_ = 0;
    std::size_t taken_ = 0;
    std::size_t delivered_ = 0;
    bool delivering_ = false;
    bool ended_ = false;
};

#endif  // PARSE_ISSUE_ORDERED_HPP
