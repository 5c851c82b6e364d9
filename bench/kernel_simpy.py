"""The kernel's workloads in SimPy: the same durations, drawn beforehand as in workload.hpp.

    /usr/bin/python3 bench/kernel_simpy.py

Prints one JSON object: nanoseconds of CPU time per timed event of the model, by workload, best of several runs.
"""
import json
import math
import time

import simpy

SIZE = 1 << 14


def durations(seed, mean):
    """Whole exponential ticks, at least 1, over and over."""
    state, ticks = seed, []
    for _ in range(SIZE):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        uniform = ((state >> 11) + 0.5) * 2.0**-53
        ticks.append(1 + int(-mean * math.log(uniform)))
    while True:
        yield from ticks


class Count:
    """Timed events of the model so far."""

    def __init__(self):
        self.events = 0


def sleeper(env, draw, count):
    while True:
        yield env.timeout(next(draw))
        count.events += 1


def hold(pending):
    env, count, draw = simpy.Environment(), Count(), durations(1, 1e6)
    for _ in range(pending):
        env.process(sleeper(env, draw, count))
    return env, count, 30_000 * 1_000_000 // pending


def ticker(env, count):
    while True:
        yield env.timeout(1)
        count.events += 1


def tickers():
    env, count = simpy.Environment(), Count()
    for _ in range(1000):
        env.process(ticker(env, count))
    return env, count, 30


def customer(env, servers, services, count):
    service = next(services)
    with servers.request() as turn:
        yield turn
        yield env.timeout(service)
    count.events += 1


def arrivals(env, servers, gaps, services, count):
    while True:
        yield env.timeout(next(gaps))
        count.events += 1
        env.process(customer(env, servers, services, count))


def mmc(servers):
    env, count = simpy.Environment(), Count()
    resource = simpy.Resource(env, servers)
    env.process(arrivals(env, resource, durations(2, 1000.0), durations(3, 900.0 * servers), count))
    return env, count, 1000 * 15_000


def wash(env, count):
    yield env.timeout(5)
    count.events += 1


def car(env, machines, count):
    with machines.request() as turn:
        yield turn
        yield env.process(wash(env, count))


def street(env, machines, count):
    while True:
        yield env.timeout(7)
        count.events += 1
        env.process(car(env, machines, count))


def carwash():
    env, count = simpy.Environment(), Count()
    env.process(street(env, simpy.Resource(env, 2), count))
    return env, count, 7 * 15_000


def measure(model):
    """Best of five equal spans after one to warm up [ns of CPU time per timed event]."""
    env, count, span = model()
    env.run(until=env.now + span)
    best = math.inf
    for _ in range(5):
        before, began = count.events, time.process_time()
        env.run(until=env.now + span)
        best = min(best, (time.process_time() - began) / (count.events - before))
    return best * 1e9


def main():
    workloads = {
        "hold_processes/1000": lambda: hold(1_000),
        "hold_processes/100000": lambda: hold(100_000),
        "tickers": tickers,
        "mmc/1": lambda: mmc(1),
        "mmc/5": lambda: mmc(5),
        "carwash": carwash,
    }
    print(json.dumps({"version": simpy.__version__, "ns": {name: measure(model) for name, model in workloads.items()}}))


if __name__ == "__main__":
    main()
