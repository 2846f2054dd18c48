// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.bpmn.BpmnException;
import org.etalon.exchange.bpmn.BpmnReader;
import org.etalon.exchange.bpmn.BpmnReading;
import org.etalon.exchange.bpmn.BpmnWriter;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;

/** Writes files of models in other formats, and begins models from processes of others. */
public final class ExchangeModels {

	/** Formats a model can be written in. */
	public enum Format {
		/** The process of the journey, BPMN 2.0 with its diagram. */
		BPMN {

			@Override
			void write(String file, ModelReading reading, OutputStream out, Locale locale)
					throws IOException, UnreadableInputException {
				process(file, ModelFiles.model(file, reading), out, locale);
			}
		},
		/** The whole document as JSON. */
		JSON {

			@Override
			void write(String file, ModelReading reading, OutputStream out, Locale locale)
					throws IOException, UnreadableInputException {
				text(file, reading, ModelFormat.JSON, out);
			}
		},
		/** The whole document as XMI. */
		XMI {

			@Override
			void write(String file, ModelReading reading, OutputStream out, Locale locale)
					throws IOException, UnreadableInputException {
				text(file, reading, ModelFormat.XMI, out);
			}
		};

		abstract void write(String file, ModelReading reading, OutputStream out, Locale locale)
				throws IOException, UnreadableInputException;

		private static void text(String file, ModelReading reading, ModelFormat format, OutputStream out)
				throws IOException, UnreadableInputException {
			out.write(CompareModels.text(file, reading.document(), format).getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * The beginning of a model.
	 *
	 * @param text     its text
	 * @param steps    how many steps its journey has
	 * @param problems what of the process was not taken
	 */
	public record Begun(String text, int steps, List<Problem> problems) {
	}

	private ExchangeModels() {
	}

	/**
	 * Writes a file of a model in a format; the stream stays open.
	 *
	 * @param folder the folder relative names start from
	 * @param locale language of what is added for people
	 * @return what the text of the file holds that the metamodel does not know; XMI and JSON keep it
	 * @throws UnreadableInputException if it cannot be read, or the format cannot hold it
	 */
	public static List<Problem> export(Path folder, String file, Format format, OutputStream out, Locale locale)
			throws IOException, UnreadableInputException {
		ModelReading reading = new ModelFiles(folder).read(file);
		format.write(file, reading, out, locale);
		return reading.problems();
	}

	/**
	 * Writes the process of the journey of a model, BPMN 2.0 with its diagram; the stream stays open.
	 *
	 * @param name   what the model is called in problems
	 * @param locale language of what is added for people
	 * @throws UnreadableInputException if BPMN cannot hold it
	 */
	public static void process(String name, TypicalServiceModel model, OutputStream out, Locale locale)
			throws IOException, UnreadableInputException {
		try {
			BpmnWriter.write(name, model, out, locale);
		} catch (BpmnException e) {
			throw new UnreadableInputException(e.problem());
		}
	}

	/**
	 * What became of a folder of models.
	 *
	 * @param written  how many were written
	 * @param failed   how many could not be
	 * @param problems why, and what texts hold that the metamodel does not know
	 */
	public record Exported(int written, int failed, List<Problem> problems) {
	}

	/**
	 * Writes all models of a folder into another one, under their names with the extension of the format; one that
	 * cannot be written leaves the others alone.
	 *
	 * @param folder the folder relative names start from
	 * @param from   the folder of the models
	 * @param to     where to write; made if it is not there
	 * @throws IOException           if a file cannot be written
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public static Exported export(Path folder, String from, String to, Format format, Locale locale, Progress progress)
			throws IOException {
		List<Problem> problems = new ArrayList<>();
		List<String> files = new ModelFiles(folder).find(List.of(from), problems);
		int failed = problems.size();
		int written = 0;
		for (String file : files) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.at(written + failed, files.size());
			ByteArrayOutputStream text = new ByteArrayOutputStream();
			try {
				problems.addAll(export(folder, file, format, text, locale));
			} catch (UnreadableInputException e) {
				problems.addAll(e.problems());
				failed++;
				continue;
			}
			String name = Path.of(from).relativize(Path.of(file)).toString();
			Path target = folder.resolve(to)
					.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format.name().toLowerCase(Locale.ROOT));
			Files.createDirectories(target.getParent());
			try (OutputFile output = new OutputFile(target)) {
				text.writeTo(output.stream());
				output.commit();
			}
			written++;
		}
		return new Exported(written, failed, problems);
	}

	/**
	 * A model with a table of facts taken into it.
	 *
	 * @param text  its text
	 * @param taken what was taken
	 */
	public record Facts(String text, FactTable.Taken taken) {
	}

	/**
	 * The facts of a model as a table.
	 *
	 * @param folder the folder relative names start from
	 * @param format {@code csv}, {@code xlsx} or {@code json}
	 * @throws UnreadableInputException if the file cannot be read or is no model
	 */
	public static byte[] facts(Path folder, String file, String format) throws UnreadableInputException {
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		try {
			FactTable.write(format, table, ModelFiles.model(file, new ModelFiles(folder).read(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory takes all
		}
		return table.toByteArray();
	}

	/**
	 * Takes a table of facts into a model; the file stays as it is.
	 *
	 * @param folder  the folder relative names start from
	 * @param table   the table, CSV or XLSX
	 * @param options how to read it
	 * @param json    whether the text is JSON, else XMI
	 * @throws UnreadableInputException if one of them cannot be read
	 */
	public static Facts facts(Path folder, String file, String table, ReadOptions options, boolean json)
			throws UnreadableInputException {
		TypicalServiceModel model = ModelFiles.model(file, new ModelFiles(folder).read(file));
		FactTable.Taken taken = FactTable.read(folder.resolve(table), table, options, model);
		FactTable.apply(model, taken.changes());
		return new Facts(CompareModels.text(file, model, json ? ModelFormat.JSON : ModelFormat.XMI), taken);
	}

	/**
	 * A process that was read.
	 *
	 * @param model    a draft with nothing but a journey
	 * @param steps    how many steps it has
	 * @param problems what was not taken
	 */
	public record Process(TypicalServiceModel model, int steps, List<Problem> problems) {

		public Process {
			problems = List.copyOf(problems);
		}
	}

	/**
	 * Reads a process of BPMN 2.0.
	 *
	 * @param folder the folder relative names start from
	 * @throws UnreadableInputException if it cannot be read, or holds no process
	 */
	public static Process process(Path folder, String file) throws UnreadableInputException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(file)))) {
			BpmnReading reading = BpmnReader.read(file, in);
			int steps = reading.model().getJourney().getStages().stream().mapToInt(each -> each.getSteps().size())
					.sum();
			return new Process(reading.model(), steps, reading.problems());
		} catch (BpmnException e) {
			throw new UnreadableInputException(e.problem());
		} catch (IOException e) {
			throw UnreadableInputException.of(folder.resolve(file), file, e, "BPMN");
		}
	}

	/**
	 * Begins a model from a process of BPMN 2.0.
	 *
	 * @param folder the folder relative names start from
	 * @param format JSON, or XMI
	 * @throws UnreadableInputException if it cannot be read, or holds no process
	 */
	public static Begun begin(Path folder, String file, Format format) throws UnreadableInputException {
		Process process = process(folder, file);
		return new Begun(
				CompareModels.text(file, process.model(), format == Format.JSON ? ModelFormat.JSON : ModelFormat.XMI),
				process.steps(), process.problems());
	}
}
