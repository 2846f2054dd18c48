// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.etalon.exchange.CsvLine;
import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityFigures;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.TextCounts;

/**
 * A report on readability as CSV: a row for each text, then one for each of its paragraphs, each followed by those of
 * its sentences that are among the hardest or do not keep to a limit.
 */
public final class ReadabilityCsv {

	private static final int BEGINNING = 100;

	private ReadabilityCsv() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ReadabilityReport report) throws IOException {
		List<String> header = new ArrayList<>(List.of("file", "scope", "paragraph", "sentence", "line", "kind",
				"hardest", "sentences", "words", "letters", "syllables", "complex_words", "characters"));
		header.addAll(Arrays.stream(ReadabilityIndex.values()).map(ReadabilityIndex::key).toList());
		header.addAll(List.of("exceeded", "text"));
		out.write(CsvLine.of(header));
		for (MeasuredDocument document : report.documents()) {
			out.write(row(document.file(), "TEXT", "", "", "", "", "", document.figures(), document.exceeded(), ""));
			TreeMap<Integer, Set<MeasuredSentence>> sentences = sentences(document);
			for (MeasuredParagraph measured : document.paragraphs()) {
				int number = measured.paragraph().number();
				out.write(row(document.file(), "PARAGRAPH", Integer.toString(number), "",
						line(measured.paragraph().line()), measured.paragraph().kind().name(), "", measured.figures(),
						List.of(), measured.beginning(BEGINNING)));
				for (MeasuredSentence sentence : sentences.getOrDefault(number, Set.of())) {
					int rank = document.hardest().indexOf(sentence) + 1;
					out.write(row(document.file(), "SENTENCE", Integer.toString(number),
							Integer.toString(sentence.number()), line(sentence.line()), "",
							rank == 0 ? "" : Integer.toString(rank), sentence.figures(), sentence.exceeded(),
							sentence.text()));
				}
			}
		}
		out.flush();
	}

	/** The sentences that are named, by paragraph and in their order. */
	private static TreeMap<Integer, Set<MeasuredSentence>> sentences(MeasuredDocument document) {
		List<MeasuredSentence> named = new ArrayList<>(document.hardest());
		named.addAll(document.exceeding());
		named.sort((one, other) -> Integer.compare(one.number(), other.number()));
		TreeMap<Integer, Set<MeasuredSentence>> byParagraph = new TreeMap<>();
		for (MeasuredSentence sentence : named) {
			byParagraph.computeIfAbsent(sentence.paragraph(), any -> new LinkedHashSet<>()).add(sentence);
		}
		return byParagraph;
	}

	private static byte[] row(String file, String scope, String paragraph, String sentence, String line, String kind,
			String rank, ReadabilityFigures figures, List<ReadabilityExcess> exceeded, String text) {
		TextCounts counts = figures.counts();
		List<String> row = new ArrayList<>(List.of(file, scope, paragraph, sentence, line, kind, rank));
		for (long count : new long[] { counts.sentences(), counts.words(), counts.letters(), counts.syllables(),
				counts.complexWords(), counts.characters() }) {
			row.add(Long.toString(count));
		}
		for (ReadabilityIndex index : ReadabilityIndex.values()) {
			BigDecimal value = figures.indices().get(index);
			row.add(value == null ? "" : value.toPlainString());
		}
		row.add(exceeded.stream().map(ReadabilityReport::shown).collect(Collectors.joining("; ")));
		row.add(text);
		return CsvLine.of(row);
	}

	private static String line(int line) {
		return line == 0 ? "" : Integer.toString(line);
	}
}
