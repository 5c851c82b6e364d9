abate_bench(ensemble SOURCES ensemble.cpp DEPENDS sim_ensemble)
