// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Palette;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Work;

/** The diagram as files, on the clipboard and on paper: the same picture, in the light colours. */
final class Exports {

	/** A picture of more points than this is made smaller. */
	private static final long MOST = 40_000_000;
	private static final int SHARP = 200;

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

	/** On paper: as high as a page, on as many pages beside each other as it takes. */
	void print() {
		PrinterData chosen = new PrintDialog(shell(), SWT.NONE).open();
		if (chosen == null) {
			return;
		}
		Printer printer = new Printer(chosen);
		if (printer.startJob(words.get("export.name"))) {
			Rectangle page = printer.getClientArea();
			for (Box piece : Pages.of(diagram.scene(), page.width, page.height)) {
				print(printer, page, piece);
			}
			printer.endJob();
		}
		printer.dispose();
	}

	/** A piece of the picture as a page, finer than on the screen where that is not too large. */
	private void print(Printer printer, Rectangle page, Box piece) {
		int percent = percent(piece);
		Rectangle size = new Rectangle(0, 0, piece.width() * percent / 100, piece.height() * percent / 100);
		Image tile = new Image(shell().getDisplay(), size.width, size.height);
		GC into = new GC(tile);
		new ScenePainter(surface, Palette.LIGHT).paint(into, diagram.scene(), piece, 0, 0, percent / 100.0,
				part -> true);
		into.dispose();
		Image paper = new Image(printer, tile.getImageData());
		tile.dispose();
		printer.startPage();
		GC gc = new GC(printer);
		gc.drawImage(paper, 0, 0, size.width, size.height, page.x, page.y,
				(int) ((long) piece.width() * page.height / piece.height()), page.height);
		gc.dispose();
		printer.endPage();
		paper.dispose();
	}
}
