// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.ExchangeModels;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Work;

/** The diagram as files, on the clipboard and on paper: the same picture, in the light colours. */
final class Exports {

	/** A picture of more points than this is made smaller. */
	private static final long MOST = 40_000_000;
	private static final int SHARP = 200;
	/** How many dots an inch of paper gets; more is not seen and takes its time. */
	private static final int DOTS = 200;

	private final Diagram diagram;
	private final DiagramCanvas canvas;
	private final Surface surface;
	private final Texts words;

	Exports(Diagram diagram, DiagramCanvas canvas, Surface surface, Texts words) {
		this.diagram = diagram;
		this.canvas = canvas;
		this.surface = surface;
		this.words = words;
	}

	private Shell shell() {
		return canvas.control().getShell();
	}

	private Path ask(String extension) {
		AskDialog ask = new AskDialog(shell(), words.get("export"), words.get("export.message"),
				words.get("export.action")).target("file", words.get("new.file"),
						Path.of(System.getProperty("user.home"), words.get("export.name") + "." + extension),
						"*." + extension);
		return ask.agreed() ? ask.target("file").orElse(null) : null;
	}

	private interface Writer {
		void write(OutputStream to) throws IOException;
	}

	private void write(Path file, Writer content) {
		Work.of(words.get("exporting"), progress -> {
			try (OutputFile output = new OutputFile(file)) {
				content.write(output.stream());
				output.commit();
			}
			return file;
		}).start();
	}

	/** As SVG. */
	void svg() {
		Path file = ask("svg");
		if (file != null) {
			byte[] text = diagram.svg(Palette.LIGHT).getBytes(StandardCharsets.UTF_8);
			write(file, to -> to.write(text));
		}
	}

	/** As PNG, twice as fine as on the screen where that is not too large. */
	void png() {
		Path file = ask("png");
		if (file != null) {
			ImageData data = data();
			write(file, to -> {
				ImageLoader loader = new ImageLoader();
				loader.data = new ImageData[] { data };
				loader.save(to, SWT.IMAGE_PNG);
			});
		}
	}

	/** As PDF: one page as large as the diagram, so that it is printed or looked at in any size. */
	void pdf() {
		Path file = ask("pdf");
		if (file != null) {
			byte[] drawn = diagram.pdf(Palette.LIGHT);
			write(file, to -> to.write(drawn));
		}
	}

	/** As a process of BPMN. */
	void bpmn() {
		AskDialog ask = new AskDialog(shell(), words.get("process.write.title"), words.get("process.write.message"),
				words.get("export.action")).target("file", words.get("new.file"),
						Path.of(System.getProperty("user.home"), words.get("process.name") + ".bpmn"), "*.bpmn");
		if (!ask.agreed()) {
			return;
		}
		TypicalServiceModel copy = EcoreUtil.copy(diagram.model()); // it may be edited while it is written
		Path file = ask.target("file").orElseThrow();
		Work.of(words.get("process.writing"), progress -> {
			try (OutputFile output = new OutputFile(file)) {
				ExchangeModels.process(String.valueOf(copy.getName()), copy, output.stream(), words.locale());
				output.commit();
			}
			return file;
		}).start();
	}

	/** Begins the diagram with a process of BPMN. */
	void take() {
		AskDialog ask = new AskDialog(shell(), words.get("process.take.title"), words.get("process.take.message"),
				words.get("sheet.take.action")).file("file", words.get("new.file"), "*.bpmn;*.xml");
		if (ask.agreed()) {
			Path file = ask.file("file").orElseThrow().toAbsolutePath();
			Work.of(words.get("reading"),
					progress -> ExchangeModels.process(file.getParent(), file.getFileName().toString()))
					.then(this::taken).start();
		}
	}

	private void taken(ExchangeModels.Process process) {
		if (canvas.control().isDisposed() || diagram.map().isPresent()) {
			return; // the window was closed, or the diagram was begun meanwhile
		}
		diagram.begin(process.model().getJourney());
		canvas.control().setFocus();
		String counted = words.get("process.taken", String.valueOf(process.steps()));
		MessageDialog.openInformation(shell(), words.get("process.take.title"),
				process.problems().isEmpty() ? counted : counted + "\n\n" + Failures.problems(process.problems()));
	}

	private ImageData data() {
		Image image = canvas.image(percent(diagram.scene().bounds()));
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	/** How much finer than on the screen a piece is painted. */
	private static int percent(Box piece) {
		int percent = SHARP;
		while (percent > 25 && (long) piece.width() * percent / 100 * piece.height() * percent / 100 > MOST) {
			percent -= 25;
		}
		return percent;
	}

	/** Onto the clipboard, as a picture. */
	void copy() {
		Clipboard clipboard = new Clipboard(shell().getDisplay());
		clipboard.setContents(new Object[] { data() }, new Transfer[] { ImageTransfer.getInstance() });
		clipboard.dispose();
	}

	/**
	 * On paper: as high as a page, on as many pages beside each other as it takes. Page by page, so that the window
	 * lives meanwhile and one can stop.
	 */
	void print() {
		PrintDialog dialog = new PrintDialog(shell(), SWT.NONE);
		dialog.setText(words.get("printing"));
		PrinterData chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Printer printer = new Printer(chosen);
		if (!printer.startJob(words.get("export.name"))) {
			printer.dispose();
			return;
		}
		Scene scene = diagram.scene();
		Rectangle page = printer.getClientArea();
		int dots = page.height * DOTS / Math.max(1, printer.getDPI().y);
		List<Box> pages = Pages.wanted(Pages.of(scene, page.width, page.height), chosen.scope == PrinterData.PAGE_RANGE,
				chosen.startPage, chosen.endPage);
		Display display = shell().getDisplay();
		Work.of(words.get("printing"), progress -> {
			for (int i = 0; i < pages.size() && !progress.cancelled(); i++) {
				progress.at(i, pages.size());
				Box piece = pages.get(i);
				display.syncExec(() -> print(printer, page, scene, piece, dots));
			}
			boolean stopped = progress.cancelled();
			display.syncExec(stopped ? printer::cancelJob : printer::endJob);
			return pages.size();
		}).atLast(printer::dispose).start();
	}

	/** A piece of the picture as a page, as fine as paper shows it. */
	private void print(Printer printer, Rectangle page, Scene scene, Box piece, int dots) {
		if (canvas.control().isDisposed()) {
			return; // the window was closed meanwhile
		}
		double scale = Math.min(SHARP / 100.0, (double) dots / piece.height());
		Image tile = new Image(canvas.control().getDisplay(), Math.max(1, (int) (piece.width() * scale)),
				Math.max(1, (int) (piece.height() * scale)));
		GC into = new GC(tile);
		new ScenePainter(surface, Palette.LIGHT).paint(into, scene, piece, 0, 0, scale, part -> true);
		into.dispose();
		ImageData data = tile.getImageData();
		tile.dispose();
		Image paper = new Image(printer, data);
		printer.startPage();
		GC gc = new GC(printer);
		gc.drawImage(paper, 0, 0, data.width, data.height, page.x, page.y,
				(int) ((long) piece.width() * page.height / piece.height()), page.height);
		gc.dispose();
		printer.endPage();
		paper.dispose();
	}
}
