abate_bench(ledger SOURCES ledger_bench.cpp DEPENDS models_ledger)
