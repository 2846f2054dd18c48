// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.etalon.norm.Problem;
import org.etalon.norm.Text;
import org.etalon.standard.Indicator;
import org.etalon.standard.IndicatorInput;
import org.etalon.standard.InputKind;
import org.etalon.standard.Quarter;

/**
 * Reads values of indicators from a table: one row for each figure or answer, with the columns authority, quarter,
 * indicator, input and value. An indicator and its inputs are named by code or by caption in either language; an
 * indicator with one figure needs no input.
 *
 * @param figures  the rows that could be read, in their order
 * @param problems what is wrong with the others
 */
public record IndicatorFile(List<IndicatorFigure> figures, List<Problem> problems) {

	private static final String AUTHORITY = "authority";
	private static final String QUARTER = "quarter";
	private static final String INDICATOR = "indicator";
	private static final String INPUT = "input";
	private static final String VALUE = "value";
	private static final List<TableColumn> COLUMNS = List.of(
			TableColumn.required(AUTHORITY, "орган", "орган власти", "уполномоченный орган"),
			TableColumn.required(QUARTER, "квартал"), TableColumn.required(INDICATOR, "показатель"),
			TableColumn.optional(INPUT, "составляющая"), TableColumn.required(VALUE, "значение"));

	/** Without exponents and groups of digits: «1 234» could be a slip as well. */
	private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,20}(?:[.,]\\d{1,30})?");

	/** A cell does not hold what it should. */
	private static final class CellException extends Exception {

		private static final long serialVersionUID = 1L;

		private final String column;
		private final String code;
		private final String expected;

		CellException(String column, String code, String expected) {
			super(code, null, false, false);
			this.column = column;
			this.code = code;
			this.expected = expected;
		}
	}

	public IndicatorFile {
		figures = List.copyOf(figures);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file.
	 *
	 * @param path where it is
	 * @param file how the user named it
	 * @throws UnreadableInputException if it is no table with these columns
	 */
	public static IndicatorFile read(Path path, String file, ReadOptions options) throws UnreadableInputException {
		TableFile table = TableFile.read(path, file, options, COLUMNS);
		List<IndicatorFigure> figures = new ArrayList<>();
		List<Problem> problems = new ArrayList<>(table.problems());
		for (TableRow row : table.rows()) {
			try {
				figures.add(figure(row));
			} catch (CellException e) {
				problems.add(new Problem(row.file(), row.line(), e.column, row.get(AUTHORITY), e.code,
						Excerpt.of(row.get(e.column)), e.expected));
			}
		}
		return new IndicatorFile(figures, problems);
	}

	private static IndicatorFigure figure(TableRow row) throws CellException {
		String authority = filled(row, AUTHORITY, "…").replaceAll("\\s+", " ");
		Quarter quarter = Quarter.parse(filled(row, QUARTER, Quarter.FORMATS))
				.orElseThrow(() -> new CellException(QUARTER, "INVALID_VALUE", Quarter.FORMATS));
		Indicator indicator = indicator(filled(row, INDICATOR, codes()));
		IndicatorInput input = input(indicator, row.get(INPUT));
		String value = row.get(VALUE);
		if (value.isEmpty()) {
			return new IndicatorFigure(authority, quarter, indicator, input.name(), null, null, row);
		}
		return input.kind() == InputKind.YES_NO
				? new IndicatorFigure(authority, quarter, indicator, input.name(), null, answer(value), row)
				: new IndicatorFigure(authority, quarter, indicator, input.name(), number(value, input.kind()), null,
						row);
	}

	private static String filled(TableRow row, String column, String expected) throws CellException {
		String text = row.get(column);
		if (text.isEmpty()) {
			throw new CellException(column, "MISSING_VALUE", expected);
		}
		return text;
	}

	private static String codes() {
		return Arrays.stream(Indicator.values()).map(Enum::name).collect(Collectors.joining("|"));
	}

	private static Indicator indicator(String name) throws CellException {
		return Arrays.stream(Indicator.values())
				.filter(indicator -> isNamed(name, indicator.name(), indicator.caption())).findFirst()
				.orElseThrow(() -> new CellException(INDICATOR, "INVALID_VALUE", codes()));
	}

	/** The input that is named; without a name the only one, or the figure beside which others stand. */
	private static IndicatorInput input(Indicator indicator, String name) throws CellException {
		Optional<IndicatorInput> found = name.isEmpty() ? indicator.input(IndicatorInput.VALUE)
				: indicator.inputs().stream().filter(input -> isNamed(name, input.name(), input.caption())).findFirst();
		return found.orElseThrow(() -> new CellException(INPUT, name.isEmpty() ? "MISSING_VALUE" : "INVALID_VALUE",
				indicator.inputs().stream().map(IndicatorInput::name).collect(Collectors.joining("|"))));
	}

	/** Codes and captions as headers are compared: letter case, white space and ё do not matter. */
	private static boolean isNamed(String name, String code, Text caption) {
		String wanted = TableColumn.normalized(name);
		return wanted.equals(TableColumn.normalized(code)) || wanted.equals(TableColumn.normalized(caption.ru()))
				|| wanted.equals(TableColumn.normalized(caption.en()));
	}

	private static Boolean answer(String text) throws CellException {
		Boolean answer = CellValues.yesNo(text);
		if (answer == null) {
			throw new CellException(VALUE, "INVALID_YES_NO", CellValues.YES_NO);
		}
		return answer;
	}

	private static BigDecimal number(String text, InputKind kind) throws CellException {
		boolean percent = kind.isPercentage() && text.endsWith("%");
		String plain = percent ? text.substring(0, text.length() - 1).strip() : text;
		if (NUMBER.matcher(plain).matches()) {
			BigDecimal number = new BigDecimal(plain.replace(',', '.').replace('−', '-'));
			if (kind.allows(number)) {
				return number;
			}
		}
		throw new CellException(VALUE, "INVALID_VALUE", kind.domain());
	}
}
