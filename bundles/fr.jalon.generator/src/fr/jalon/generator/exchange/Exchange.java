// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.words.Words;
import fr.jalon.generator.exchange.IndicatorTable.AimRow;
import fr.jalon.generator.output.OutputFolder;
import fr.jalon.generator.output.WrittenFile;

/** Hands a contract on in the formats of others. */
public final class Exchange {

	private final List<Contract> contracts;
	private final List<Indicator> indicators;
	private final List<? extends EObject> texts;
	private final Locale locale;
	private final LocalDate today;

	/**
	 * @param texts roots of all texts of the contract
	 * @param locale of the calculations in words and of descriptions; English for English, French for everything else
	 * @param today said in the header of SDMX messages
	 */
	public Exchange(List<Contract> contracts, List<Fiche> fiches, List<? extends EObject> texts, Locale locale, LocalDate today) {
		this.contracts = contracts;
		this.texts = texts;
		this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
		this.today = today;
		Words words = Words.in(this.locale);
		this.indicators = fiches.stream().filter(each -> each.getName() != null)
				.sorted(Comparator.comparingInt(each -> each.isSetNumber() ? each.getNumber() : Integer.MAX_VALUE))
				.map(each -> Indicator.of(each, words)).toList();
	}

	/**
	 * Writes the files of the formats asked for, each whole or not at all.
	 *
	 * @throws IOException when one cannot be written; those written before are whole
	 */
	public List<WrittenFile> write(Path folder, Collection<ExchangeFormat> formats) throws IOException {
		OutputFolder output = new OutputFolder(folder);
		List<WrittenFile> written = new ArrayList<>();
		for (Map.Entry<String, byte[]> file : files(formats).entrySet()) {
			written.add(output.write(file.getKey(), file.getValue()));
		}
		return written;
	}

	/** The files by their paths. */
	public Map<String, byte[]> files(Collection<ExchangeFormat> formats) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		if (formats.contains(ExchangeFormat.SDMX)) {
			Sdmx sdmx = new Sdmx(contracts, indicators, locale, today);
			files.put(Sdmx.STRUCTURES, sdmx.structures());
			files.put(Sdmx.METADATA, sdmx.metadata());
		}
		if (formats.contains(ExchangeFormat.JSON)) {
			files.put("indicateurs.json", bytes(IndicatorJson.of(indicators, locale.getLanguage())));
			files.put(IndicatorJson.SCHEMA, schema());
		}
		if (formats.contains(ExchangeFormat.CSV)) {
			List<AimRow> aims = indicators.stream().flatMap(each -> each.aims().stream().map(aim -> new AimRow(each.id(), aim))).toList();
			files.put("indicateurs.csv", bytes(IndicatorTable.INDICATORS.csv(indicators)));
			files.put("indicateurs.tableschema.json", bytes(IndicatorTable.INDICATORS.schema(locale)));
			files.put("cibles.csv", bytes(IndicatorTable.AIMS.csv(aims)));
			files.put("cibles.tableschema.json", bytes(IndicatorTable.AIMS.schema(locale)));
		}
		if (formats.contains(ExchangeFormat.XMI)) {
			files.put("contrat.xmi", ContractXmi.of(texts));
		}
		return files;
	}

	private static byte[] schema() {
		try (InputStream schema = Exchange.class.getResourceAsStream(IndicatorJson.SCHEMA)) {
			return schema.readAllBytes();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
