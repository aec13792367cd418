// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.FileNotFoundException;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;

/** What Spark says, in many lines and causes, as one sentence that a user can act upon. */
final class SparkFailures {

	private static final int SHOWN = 300;

	private SparkFailures() {
	}

	static EngineException translate(Throwable problem, Cancellation cancellation) {
		if (cancellation.isCancelled()) {
			return EngineException.cancelled(problem);
		}
		if (problem instanceof EngineException known) {
			return known;
		}
		// An executor that dies takes along the cluster's patience, not the query's sense: another query may fare better.
		if (says(problem, "ExecutorLostFailure", "exit code: 137", "exit status: 137", "Container killed")) {
			return new EngineException(SparkWords.message("spark.executor"), problem);
		}
		if (says(problem, "OutOfMemoryError", "Java heap space", "UNABLE_TO_ACQUIRE_MEMORY", "maxResultSize", "_LEGACY_ERROR_TEMP_2253")) {
			return new EngineException(SparkWords.message("spark.memory"), problem);
		}
		if (says(problem, "ARITHMETIC_OVERFLOW", "NUMERIC_VALUE_OUT_OF_RANGE", "BINARY_ARITHMETIC_OVERFLOW", "CAST_OVERFLOW")) {
			return new EngineException(SparkWords.common("overflow"), problem);
		}
		if (says(problem, "No space left on device")) {
			return new EngineException(SparkWords.common("disk"), problem);
		}
		if (says(problem, "stopped SparkContext", "SparkContext was shut down", "SparkContext has been shutdown", "Master removed our application",
				"All masters are unresponsive", "Connection refused", "UnknownHostException")) {
			return EngineException.fatal(SparkWords.message("spark.lost", sentence(problem)), problem);
		}
		if (says(problem, "FAILED_READ_FILE.FILE_NOT_EXIST") || root(problem) instanceof FileNotFoundException) {
			return new EngineException(SparkWords.message("spark.file", sentence(root(problem))), problem);
		}
		return new EngineException(SparkWords.message("spark.failed", sentence(problem)), problem);
	}

	/** Whether Spark could not even begin. */
	static EngineException atStart(Throwable problem, String master, Cancellation cancellation) {
		if (cancellation.isCancelled()) {
			return EngineException.cancelled(problem);
		}
		if (problem instanceof EngineException known) {
			return known;
		}
		if (problem instanceof IllegalAccessError || says(problem, "InaccessibleObject", "does not \"opens", "does not export", "sun.nio.ch.DirectBuffer")) {
			return EngineException.fatal(SparkWords.message("spark.opens"), problem);
		}
		if (says(problem, "Could not parse Master URL", "Invalid master URL", "MASTER_URL")) {
			return EngineException.fatal(SparkWords.message("spark.master", master), problem);
		}
		return EngineException.fatal(SparkWords.message("spark.start", master, sentence(problem)), problem);
	}

	private static boolean says(Throwable problem, String... words) {
		int depth = 0;
		for (Throwable t = problem; t != null && depth++ < 20; t = t.getCause()) {
			String text = t.toString();
			for (String word : words) {
				if (text.contains(word)) {
					return true;
				}
			}
		}
		return false;
	}

	private static Throwable root(Throwable problem) {
		Throwable root = problem;
		for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
			root = root.getCause();
		}
		return root;
	}

	/** The first line that says something, without the names of classes before it. */
	static String sentence(Throwable problem) {
		Throwable root = root(problem);
		String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
		String line = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse(root.getClass().getSimpleName());
		line = line.replaceFirst("^Job aborted due to stage failure: .*? \\(TID \\d+\\) \\([^)]*\\): ", "").replaceFirst("^([\\w$]+\\.)+[\\w$]+: ", "");
		return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
	}
}
