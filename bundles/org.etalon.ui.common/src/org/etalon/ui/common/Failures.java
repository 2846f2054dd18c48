// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Flaw;
import org.etalon.norm.Problem;
import org.etalon.operations.OperationText;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.StoreException;

/** What went wrong, in words: what happened, what is safe, what to do. The log has the rest. */
public final class Failures {

	private static final Texts WORDS = new Texts(Failures.class, "failures", Language.current());
	private static final int SHOWN = 12;
	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

	private Failures() {
	}

	/** The sentence for a failure. What nobody expected is written into the log as well. */
	public static String text(Throwable failure) {
		return switch (failure) {
		case RefusedException refused -> text(refused);
		case StoreException store -> text(store);
		case UnreadableInputException input -> problems(input.problems());
		case OutputFailedException output -> text(output.getCause());
		case FileSystemException file -> WORDS.get("output", String.valueOf(file.getFile()));
		default -> {
			ILog.of(Failures.class).error("unexpected", failure);
			yield WORDS.get("unexpected", String.valueOf(Platform.getLogFileLocation()));
		}
		};
	}

	/** Says in a dialog what went wrong. */
	public static void show(Throwable failure) {
		MessageDialog.openError(Display.getDefault().getActiveShell(), WORDS.get("title"), text(failure));
	}

	/** Problems of a file, each with its place; of very many the first. */
	public static String problems(List<Problem> problems) {
		ProblemMessages messages = new ProblemMessages(Language.current());
		String text = problems.stream().limit(SHOWN)
				.map(problem -> (problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file()) + ": "
						+ messages.text(problem))
				.collect(Collectors.joining("\n"));
		return problems.size() <= SHOWN ? text
				: text + "\n" + WORDS.get("more", Integer.toString(problems.size() - SHOWN));
	}

	/** What is wrong with something that has no place in a file. */
	public static String flaw(Flaw flaw) {
		return new ProblemMessages(Language.current()).text(problem("", flaw));
	}

	private static String text(RefusedException refused) {
		if (!refused.flaws().isEmpty()) {
			String object = refused.arguments().get(0);
			return problems(refused.flaws().stream().map(flaw -> problem(object, flaw)).toList());
		}
		String[] arguments = refused.arguments(Language.current()).toArray(String[]::new);
		String key = "refused." + refused.code();
		return WORDS.has(key) ? WORDS.get(key, arguments)
				: WORDS.get("refused.other", refused.code(), String.join(", ", arguments));
	}

	private static Problem problem(String object, Flaw flaw) {
		return new Problem(object, 0, flaw.field(), "", flaw.code(), flaw.found(), flaw.expected());
	}

	private static String text(StoreException failure) {
		if (failure.getCause() != null) {
			ILog.of(Failures.class).error(failure.code().name(), failure);
		}
		String[] arguments = failure.arguments().toArray(String[]::new);
		if (failure.code() == StoreException.Code.BUSY && arguments.length > 1) {
			arguments[1] = OperationText.of(arguments[1], Language.current());
		}
		for (int i = 0; i < arguments.length; i++) {
			if (MOMENT.matcher(arguments[i]).matches()) { // since when somebody else has it
				arguments[i] = Language.moment(Instant.parse(arguments[i]));
			}
		}
		String key = "failure." + failure.code();
		if (failure.code() == StoreException.Code.NOT_ALLOWED && arguments.length > 1) {
			Optional<String> roles = OperationText.roles(failure.arguments().subList(1, arguments.length),
					Language.current());
			String operation = OperationText.of(arguments[1], Language.current());
			if (roles.isPresent()) {
				return WORDS.get(key + ".role", arguments[0], roles.get());
			}
			if (WORDS.has(key + "." + arguments[1])) {
				return WORDS.get(key + "." + arguments[1], arguments);
			}
			if (!operation.equals(arguments[1])) {
				return WORDS.get(key + ".operation", arguments[0], operation);
			}
		}
		// A detail that nobody could tell is left out of the sentence.
		boolean bare = arguments.length > 1 && arguments[1].isBlank() && WORDS.has(key + ".bare");
		return WORDS.get(bare ? key + ".bare" : key, arguments);
	}
}
