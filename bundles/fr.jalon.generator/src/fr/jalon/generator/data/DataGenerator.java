// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.DataFormat;
import fr.jalon.contract.Population;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.runtime.io.AtomicFiles;

/**
 * Writes plausible data for the sources of a contract, as CSV (RFC 4180, UTF-8). Every declaration is respected: types,
 * codes, products, ranges, keys, references, declared populations. Beyond that, rows are made so that figures come out
 * around the baselines and targets of the sheets, some sheets ahead of their targets and some behind.
 *
 * <p>The same declarations, number of rows and seed give the same bytes on every machine. Rows are written as they are
 * made: memory does not depend on their number. A file appears whole or not at all.
 */
public final class DataGenerator {

	/** As many rows for each source as make its sheets' figures come out: some dozens or hundreds. */
	public static final long NATURAL = 0;

	/** Seed of the data kept with the examples: with it, the first year's figures are the baselines of their sheets. */
	public static final long SEED = 2126;

	private static final long BETWEEN_REPORTS = 1 << 16;
	/** Rows of a source that others refer to: one for so many of theirs, but a few in any case. */
	private static final long ROWS_PER_MEMBER = 20;
	private static final long MEMBERS = 50;

	private final Contract contract;
	private final long seed;
	private final List<Fault> faults;
	private final TimeSpan span;
	private final Map<Source, Long> members = new HashMap<>();
	private Expectations expectations;

	private DataGenerator(Contract contract, long seed, List<Fault> faults) {
		this.contract = contract;
		this.seed = seed;
		this.faults = List.copyOf(faults);
		this.span = TimeSpan.of(contract);
	}

	/** Good data: {@link #write(Collection, Contract, Path, long, long, List, DataProgress)} without faults. */
	public static List<WrittenData> write(Collection<Source> sources, Contract contract, Path folder, long rows, long seed,
			DataProgress progress) throws IOException {
		return write(sources, contract, folder, rows, seed, List.of(), progress);
	}

	/**
	 * Writes the data of the sources, each into the file that it declares.
	 *
	 * @param contract contract whose years the data cover; null: five years of their own
	 * @param folder folder that the locations of the sources are relative to; created when missing
	 * @param rows rows of each source, or {@link #NATURAL}. A source that others refer to has fewer, no more than the
	 *     population that it stands for; a source has no more rows than its key can tell apart
	 * @param faults what is to be wrong with the data
	 * @return the files, in the order of the sources
	 * @throws DataException when a source cannot be written; nothing has been written then
	 * @throws IOException when a file cannot be written; those before it are there, whole
	 */
	public static List<WrittenData> write(Collection<Source> sources, Contract contract, Path folder, long rows, long seed,
			List<Fault> faults, DataProgress progress) throws IOException {
		if (rows < 0) {
			throw new IllegalArgumentException("a negative number of rows");
		}
		return new DataGenerator(contract, seed, faults).write(sources, folder, rows, progress);
	}

	private List<WrittenData> write(Collection<Source> sources, Path folder, long rows, DataProgress progress) throws IOException {
		Map<Source, Path> files = files(sources, folder);
		expectations = Expectations.read(sources, contract, span, seed);
		measureMembers(sources, rows);
		Dates dates = new Dates(span);
		Map<Source, RowWriter> writers = new LinkedHashMap<>();
		for (Source source : files.keySet()) {
			RowWriter writer = new RowWriter(source, expectations, span, dates, seed, this::members);
			writer.prepare(members.containsKey(source) ? members.get(source) : rows == NATURAL ? writer.natural() : rows);
			writers.put(source, writer);
		}
		checkFaults(writers);
		List<WrittenData> written = new ArrayList<>();
		for (Map.Entry<Source, RowWriter> entry : writers.entrySet()) {
			Path file = files.get(entry.getKey());
			write(entry.getKey(), entry.getValue(), file, progress);
			written.add(new WrittenData(entry.getKey(), file, entry.getValue().rows()));
		}
		return List.copyOf(written);
	}

	private void write(Source source, RowWriter writer, Path file, DataProgress progress) throws IOException {
		Map<Long, Fault> wrong = new HashMap<>();
		faults.stream().filter(fault -> fault.source().equals(source.getName())).forEach(fault -> wrong.putIfAbsent(fault.row() - 1, fault));
		AtomicFiles.write(file, stream -> {
			CsvOutput out = new CsvOutput(stream);
			writer.writeHeader(out);
			for (long index = 0; index < writer.rows(); index++) {
				writer.write(index, wrong.isEmpty() ? null : wrong.get(index), out);
				if (index % BETWEEN_REPORTS == 0) {
					progress.rows(source, index, writer.rows());
				}
			}
			out.flush();
		});
		progress.rows(source, writer.rows(), writer.rows());
	}

	/** Sources that others refer to, and how many rows they have. */
	private void measureMembers(Collection<Source> sources, long rows) {
		for (Source source : sources) {
			for (Column column : source.getColumns()) {
				if (column.getType() instanceof ReferenceType type && type.getSource() != null) {
					members.computeIfAbsent(type.getSource(), each -> members(each, rows));
				}
			}
		}
	}

	private long members(Source source, long rows) {
		Population population = expectations.populationOf(source);
		if (population != null && population.getSize() != null) {
			return Math.max(1, population.getSize().longValue());
		}
		long some = rows == NATURAL ? MEMBERS : Math.max(MEMBERS, rows / ROWS_PER_MEMBER);
		return rows == NATURAL ? some : Math.min(some, rows);
	}

	/** Rows of a source that others refer to; unlimited for one that none refers to. */
	private long members(Source source) {
		return members.getOrDefault(source, Key.UNLIMITED);
	}

	private void checkFaults(Map<Source, RowWriter> writers) throws DataException {
		for (Fault fault : faults) {
			Source source = writers.keySet().stream().filter(each -> fault.source().equals(each.getName())).findFirst()
					.orElseThrow(() -> new DataException(null, "fault.source", fault.kind().name(), fault.source()));
			writers.get(source).check(fault);
		}
	}

	/** The file of each source, within the folder whatever the locations say. */
	private static Map<Source, Path> files(Collection<Source> sources, Path folder) throws IOException {
		Map<Source, Path> files = new LinkedHashMap<>();
		for (Source source : new LinkedHashSet<>(sources)) {
			Path file = file(source, folder);
			for (Map.Entry<Source, Path> other : files.entrySet()) {
				if (other.getValue().equals(file)) {
					throw new DataException(source, "sameFile", other.getKey().getName(), source.getName(), source.getLocation());
				}
			}
			files.put(source, file);
		}
		return files;
	}

	private static Path file(Source source, Path folder) throws IOException {
		String suggestion = String.valueOf(source.getName()).toLowerCase(java.util.Locale.ROOT);
		if (source.getLocation() == null || !source.isSetFormat()) {
			throw new DataException(source, "noLocation", source.getName(), suggestion);
		}
		if (source.getFormat() != DataFormat.CSV) {
			throw new DataException(source, "notCsv", source.getName(), source.getFormat().getLiteral() + " " + source.getLocation());
		}
		Path base = folder.toAbsolutePath().normalize();
		Path file;
		try {
			file = base.resolve(source.getLocation()).normalize();
		} catch (InvalidPathException e) {
			throw new DataException(source, "badLocation", source.getName(), source.getLocation(), suggestion);
		}
		if (!file.startsWith(base)) {
			throw new DataException(source, "outside", source.getName(), source.getLocation());
		}
		if (file.equals(base) || Files.isDirectory(file)) {
			throw new DataException(source, "badLocation", source.getName(), source.getLocation(), suggestion);
		}
		if (!staysInside(file, base)) {
			throw new DataException(source, "outside", source.getName(), source.getLocation());
		}
		return file;
	}

	/** A symbolic link within the folder may still lead out of it. */
	private static boolean staysInside(Path file, Path base) throws IOException {
		if (!Files.exists(base)) {
			return true;
		}
		Path real = base.toRealPath();
		for (Path each = file; !each.equals(base); each = each.getParent()) {
			if (Files.exists(each)) {
				return each.toRealPath().startsWith(real);
			}
		}
		return true;
	}
}
