// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.TextDocument;
import org.etalon.exchange.TextParagraph;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.MeasuredDocument;
import org.etalon.exchange.report.MeasuredParagraph;
import org.etalon.exchange.report.MeasuredSentence;
import org.etalon.exchange.report.ReadabilityReport;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.HardestSentences.Located;
import org.etalon.standard.Readability;
import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityFigures;
import org.etalon.standard.ReadabilityLimit.Scope;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;
import org.etalon.standard.TextCounter;
import org.etalon.standard.TextCounts;
import org.etalon.standard.TextSentence;

/**
 * Measures how readable texts are: each as a whole, by paragraph, and its hardest sentences. The end of a paragraph
 * ends a sentence, so that headings and items of lists without a full stop do not run into what follows.
 */
public final class MeasureReadability {

	/**
	 * What to measure and how.
	 *
	 * @param product  name and version of the product, for the report
	 * @param inputs   the files, as the user named them
	 * @param folder   the folder relative inputs lie in
	 * @param encoding encoding of plain text, null to recognise it
	 * @param scratch  folder for temporary files
	 * @param norms    coefficients and limits
	 * @param profile  the profile whose limits count, null for none
	 * @param hardest  how many of the hardest sentences to name
	 */
	public record Request(String product, List<String> inputs, Path folder, Charset encoding, Path scratch,
			ReadabilityNorms norms, ReadabilityProfile profile, int hardest) {
	}

	private final Request request;
	private final Progress progress;

	private MeasureReadability(Request request, Progress progress) {
		this.request = request;
		this.progress = progress;
	}

	/**
	 * Measures the texts.
	 *
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public static ReadabilityReport run(Request request, Progress progress) {
		MeasureReadability measuring = new MeasureReadability(request, progress);
		List<MeasuredDocument> documents = new ArrayList<>();
		List<Problem> unreadable = new ArrayList<>();
		for (String input : request.inputs()) {
			try {
				documents.add(measuring.document(input, TextDocument.read(request.folder().resolve(input), input,
						request.encoding(), request.scratch())));
			} catch (UnreadableInputException e) {
				unreadable.addAll(e.problems());
			}
		}
		return new ReadabilityReport(request.product(), request.norms(), request.profile(), documents, unreadable);
	}

	private MeasuredDocument document(String file, TextDocument text) {
		HardestSentences hardest = new HardestSentences(request.hardest(), request.norms());
		List<MeasuredParagraph> paragraphs = new ArrayList<>();
		List<MeasuredSentence> exceeding = new ArrayList<>();
		TextCounts whole = TextCounts.NONE;
		for (TextParagraph paragraph : text.paragraphs()) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			TextCounts counts = TextCounts.NONE;
			for (Located sentence : sentences(paragraph)) {
				counts = counts.plus(sentence.sentence().counts());
				if (paragraph.kind() != TextParagraph.Kind.HEADING) {
					hardest.add(sentence);
				}
				List<ReadabilityExcess> exceeded = exceeded(Scope.SENTENCE, sentence.sentence().counts());
				if (!exceeded.isEmpty()) {
					exceeding.add(measured(sentence, exceeded));
				}
			}
			whole = whole.plus(counts);
			paragraphs.add(new MeasuredParagraph(paragraph, figures(counts)));
		}
		return new MeasuredDocument(file, figures(whole), exceeded(Scope.TEXT, whole), paragraphs,
				hardest.sentences().stream()
						.map(one -> measured(one, exceeded(Scope.SENTENCE, one.sentence().counts()))).toList(),
				exceeding);
	}

	private static List<Located> sentences(TextParagraph paragraph) {
		List<Located> sentences = new ArrayList<>();
		int line = paragraph.line();
		int counted = 0; // up to here the lines are
		int end = 0;
		for (TextSentence sentence : TextCounter.sentences(paragraph.text())) {
			int start = paragraph.text().indexOf(sentence.text(), end);
			if (line > 0) {
				line += (int) paragraph.text().substring(counted, start).chars().filter(c -> c == '\n').count();
			}
			counted = start;
			end = start + sentence.text().length();
			sentences.add(new Located(paragraph.number(), sentences.size() + 1, line, sentence));
		}
		return sentences;
	}

	private MeasuredSentence measured(Located sentence, List<ReadabilityExcess> exceeded) {
		return new MeasuredSentence(sentence.paragraph(), sentence.number(), sentence.line(),
				ReadabilityReport.onOneLine(sentence.sentence().text()), figures(sentence.sentence().counts()),
				exceeded);
	}

	private ReadabilityFigures figures(TextCounts counts) {
		return Readability.ofCounts(counts, request.norms()).value();
	}

	private List<ReadabilityExcess> exceeded(Scope scope, TextCounts counts) {
		return request.profile() == null ? List.of()
				: Readability.exceeded(request.profile(), scope, counts, request.norms()).value();
	}
}
