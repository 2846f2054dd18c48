// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.AsOf;
import org.etalon.operations.register.ListObjects;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which objects of the register, in which order, as of when. */
final class ObjectOptions {

	@Option(names = "--filter", paramLabel = "CONDITION")
	private List<String> filter = List.of();

	@Option(names = "--sort", paramLabel = "FIELD[:desc]")
	private String sort = "id";

	@Mixin
	private AsOfOption asOf;

	/** Which objects, as an operation is asked for them. */
	ListObjects.Request request(String after, int size, boolean count, Environment environment, Texts texts)
			throws UsageException {
		boolean down = sort.endsWith(":desc");
		return new ListObjects.Request(filter, down ? sort.substring(0, sort.length() - ":desc".length()) : sort, down,
				after, size, asOf.asOf(texts), environment.clock().getZone(), count);
	}

	/** Arguments that ask for the same again. */
	String again() {
		StringBuilder text = new StringBuilder();
		filter.forEach(each -> text.append(" --filter \"").append(each).append('"'));
		if (!sort.equals("id")) {
			text.append(" --sort ").append(sort);
		}
		return text.append(asOf.again()).toString();
	}

	/** As of when. */
	static final class AsOfOption {

		@Option(names = "--as-of", paramLabel = "DATE|EDITION", descriptionKey = "register-as-of")
		private String text;

		AsOf asOf(Texts texts) throws UsageException {
			if (text == null) {
				return AsOf.NOW;
			}
			Optional<LocalDate> day = StageValues.date(text);
			if (day.isEmpty() && !text.contains("/")) {
				throw new UsageException(texts.get("usage.value", "--as-of", text, "YYYY-MM-DD|UNIFIED/1"));
			}
			return day.map(date -> new AsOf(date, null)).orElseGet(() -> new AsOf(null, text));
		}

		String again() {
			return text == null ? "" : " --as-of " + text;
		}
	}
}
