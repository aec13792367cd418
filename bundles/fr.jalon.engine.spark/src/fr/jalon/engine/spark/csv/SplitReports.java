// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.csv;

import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.util.AccumulatorV2;

/** Gathers the reports of all parts; a part that is read again, after a failure or for lack of memory, replaces its report. */
public final class SplitReports extends AccumulatorV2<SplitReport, Map<Integer, SplitReport>> {

	private static final long serialVersionUID = 1L;

	private final TreeMap<Integer, SplitReport> reports = new TreeMap<>();

	@Override
	public synchronized boolean isZero() {
		return reports.isEmpty();
	}

	@Override
	public synchronized SplitReports copy() {
		SplitReports copy = new SplitReports();
		copy.reports.putAll(reports);
		return copy;
	}

	@Override
	public synchronized void reset() {
		reports.clear();
	}

	@Override
	public synchronized void add(SplitReport report) {
		reports.put(report.split(), report);
	}

	@Override
	public void merge(AccumulatorV2<SplitReport, Map<Integer, SplitReport>> other) {
		Map<Integer, SplitReport> more = other.value();
		synchronized (this) {
			reports.putAll(more);
		}
	}

	@Override
	public synchronized Map<Integer, SplitReport> value() {
		return new TreeMap<>(reports);
	}
}
