/* What every peer written in C shares: the clock, and the conversation with the bench (see ../README.md). */
#ifndef ROUND_H
#define ROUND_H

#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline uint64_t now_ns(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static inline void die(const char *what)
{
	fprintf(stderr, "%s: %s\n", what, strerror(errno));
	exit(1);
}

static inline void require(int holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "wrong: %s\n", what);
		exit(1);
	}
}

struct workload {
	const char *name;
	/* Does the work once; returns the nanoseconds that it took. What has to be prepared is not counted. */
	uint64_t (*run)(uint32_t count);
};

/*
 * One line of JSON for each line "round". Between rounds free memory goes back to the system: a process that reads a table
 * once has to be given its memory, and so has a program in JavaScript, whose collector returns and asks anew all the time.
 */
static inline int serve(const struct workload *workloads, int argc, char **argv)
{
	char line[64];
	const struct workload *w = workloads;
	uint32_t count = argc == 3 ? (uint32_t)strtoul(argv[2], NULL, 10) : 0;

	require(count > 0, "usage: peer WORKLOAD COUNT");
	while (w->name && strcmp(w->name, argv[1]))
		w++;
	if (!w->name) {
		printf("skip this peer has no %s\n", argv[1]);
		return 0;
	}
	w->run(count);
	printf("ready\n");
	fflush(stdout);
	while (fgets(line, sizeof(line), stdin)) {
		malloc_trim(0);
		uint64_t ns = w->run(count);
		printf("{\"ns\":%.3f,\"count\":%u}\n", (double)ns / count, count);
		fflush(stdout);
	}
	return 0;
}

#endif
