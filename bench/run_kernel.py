#!/usr/bin/env python3
"""Runs the kernel's bench, its bare references and SimPy in turns on one core and prints the ratios.

    bench/run_kernel.py [--bench build/bench/bench/bench_kernel] [--rounds 5] [--core 1]

Every figure is nanoseconds of CPU time per timed event of the model, the best over all rounds: on a shared machine the
best of interleaved runs is what comes closest to the machine alone. SimPy runs when /usr/bin/python3 has it (Debian:
python3-simpy3); the bench itself needs only Python's standard library.
"""
import argparse
import json
import subprocess

# workload, its bare reference, the ratio to reach (None where none was set)
ROWS = [
    ("hold_events/1000", "hold_bare/1000", 1.6),
    ("hold_events/100000", "hold_bare/100000", 1.2),
    ("hold_events/1000000", "hold_bare/1000000", None),
    ("hold_processes/1000", "hold_bare_processes/1000", 1.3),
    ("hold_processes/100000", "hold_bare_processes/100000", 1.2),
    ("hold_processes/1000000", "hold_bare_processes/1000000", None),
    ("cancel_events/1000", "cancel_bare/1000", 1.6),
    ("cancel_events/100000", "cancel_bare/100000", 1.6),
    ("mm1_events", "mm1_bare", None),
    ("mmc/1", "mmc_bare/1", 2.0),
    ("mmc/5", "mmc_bare/5", None),
    ("tickers", "tickers_bare", None),
    ("carwash", "carwash_bare", None),
]


def pinned(core, *command):
    return subprocess.run(["taskset", "-c", str(core), *command], capture_output=True, text=True, check=True).stdout


def keep_best(best, measured):
    for name, value in measured.items():
        best[name] = min(value, best.get(name, value))


def kernel_round(core, bench):
    """One run of every workload, in random order so that a noisy minute does not hit one alone."""
    output = pinned(core, bench, "--benchmark_repetitions=5", "--benchmark_enable_random_interleaving=true",
                    "--benchmark_min_time=0.05", "--benchmark_format=json")
    best = {}
    for run in json.loads(output)["benchmarks"]:
        if run["run_type"] == "iteration":
            keep_best(best, {run["name"]: 1e9 / run["items_per_second"]})
    return best


def simpy_round(core):
    try:
        return json.loads(pinned(core, "/usr/bin/python3", __file__.replace("run_kernel", "kernel_simpy")))
    except (subprocess.CalledProcessError, FileNotFoundError):
        return None


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bench", default="build/bench/bench/bench_kernel")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--core", type=int, default=1)
    options = arguments.parse_args()

    best, simpy, version = {}, {}, None
    for _ in range(options.rounds):
        keep_best(best, kernel_round(options.core, options.bench))
        peer = simpy_round(options.core)
        if peer is not None:
            version = peer["version"]
            keep_best(simpy, peer["ns"])

    print(f"| workload | kernel [ns] | bare [ns] | ratio | reach | SimPy {version or '(missing)'} [ns] | SimPy / kernel |")
    print("|---|---|---|---|---|---|---|")
    for name, bare, reach in ROWS:
        ratio = best[name] / best[bare]
        goal = f"≤ {reach}" if reach else ""
        peer = f"{simpy[name]:.0f} | {simpy[name] / best[name]:.0f}" if name in simpy else " | "
        print(f"| {name} | {best[name]:.0f} | {best[bare]:.0f} | {ratio:.2f} | {goal} | {peer} |")


if __name__ == "__main__":
    main()
