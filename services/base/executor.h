#pragma once

#include "base/clock.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace yc
{

/// Runs jobs one after another on one thread of its own choosing. Handed in; tests run jobs by hand.
class Executor
{
public:
    using Job = std::function<void()>;
    virtual ~Executor() = default;
    /// Behind everything posted before.
    virtual void post(Job job) = 0;
    /// Before everything that waits: the clerk's jobs overtake background ones.
    virtual void postFirst(Job job) = 0;
    /// Not before `delay` has passed.
    virtual void postAfter(std::chrono::milliseconds delay, Job job) = 0;
};

/// An executor with a real thread. Stops at destruction: the running job ends, waiting ones are dropped.
class Worker final : public Executor
{
public:
    explicit Worker(const std::string& name);
    ~Worker() override;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(Job job) override;
    void postFirst(Job job) override;
    void postAfter(std::chrono::milliseconds delay, Job job) override;
    /// Finish what runs, drop what waits, join. Further posts are ignored. Called by the destructor.
    void stop();
    /// Run what is posted so far to its end, then return. Not from the worker itself.
    void drain();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yc
