abate_bench(chance SOURCES chance.cpp DEPENDS sim_random)
