// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Does in the workbench what a line says and answers with lines, the last of which is a single dot. What may open a
 * dialog is begun and not waited for.
 */
public final class Robot {

	private final Display display = Display.getDefault();
	private final Watch watch = new Watch(display);

	/** Serves one caller after the other on a socket of its own. */
	public static void run(String socket) throws IOException, InterruptedException {
		while (!PlatformUI.isWorkbenchRunning()) {
			Thread.sleep(50); // asking for the display would make one, in the wrong thread
		}
		Path path = Path.of(socket);
		Files.deleteIfExists(path);
		Robot robot = new Robot();
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(path));
			while (true) {
				try (SocketChannel caller = server.accept()) {
					robot.serve(caller);
				} catch (IOException e) {
					// the caller went away
				}
			}
		}
	}

	private void serve(SocketChannel caller) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8));
		PrintStream out = new PrintStream(Channels.newOutputStream(caller), true, StandardCharsets.UTF_8);
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String answer;
			try {
				answer = answer(line);
			} catch (Exception e) {
				StringWriter trace = new StringWriter();
				e.printStackTrace(new PrintWriter(trace));
				answer = "ERROR " + trace;
			}
			out.println(answer);
			out.println(".");
		}
	}

	private String answer(String line) throws Exception {
		int space = line.indexOf(' ');
		String what = space < 0 ? line : line.substring(0, space);
		String argument = space < 0 ? "" : line.substring(space + 1);
		return switch (what) {
		case "click" -> {
			// found while it is waited for, however busy the window is: else nobody would hear that it is not there
			Widget found = ask(() -> Widgets.find(display, argument));
			yield begin(() -> Widgets.click(found));
		}
		case "key" -> {
			String pressed = begin(() -> Keys.press(display, argument));
			Thread.sleep(500); // the server of the screen delivers it, in its own time
			yield pressed;
		}
		case "mouse" -> {
			new Mouse(display).act(argument);
			yield "ok";
		}
		case "command" -> begin(() -> PlatformUI.getWorkbench().getService(IHandlerService.class)
				.executeCommand(argument, null));
		case "type" -> now(() -> type(argument));
		case "tree" -> now(() -> Widgets.tree(display));
		case "unnamed" -> now(new Access(display)::unnamed);
		case "way" -> new Access(display).way();
		case "lacking" -> now(new Fit(display)::lacking);
		case "part" -> now(Robot::part);
		case "windows" -> now(Robot::windows);
		case "window" -> now(() -> window(Integer.parseInt(argument)));
		case "minimize" -> now(() -> {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().setMinimized(true);
			return "ok";
		});
		case "picture" -> now(() -> picture(argument));
		case "watch" -> watch.report();
		case "forget" -> watch.forget();
		case "monkey" -> monkey(argument);
		case "ready" -> now(() -> Boolean.toString(PlatformUI.isWorkbenchRunning()
				&& PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null));
		case "close" -> begin(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().close());
		case "quit" -> begin(() -> PlatformUI.getWorkbench().close());
		default -> throw new IllegalArgumentException("unknown: " + what);
		};
	}

	private interface Step {
		void run() throws Exception;
	}

	/** Begins something and waits until the thread of the user interface is free again, at most a moment. */
	private String begin(Step step) throws Exception {
		AtomicBoolean left = new AtomicBoolean();
		FutureTask<String> task = new FutureTask<>(() -> {
			step.run();
			return "ok";
		});
		display.asyncExec(() -> {
			task.run();
			if (left.get()) {
				failed(task);
			}
		});
		for (int i = 0; i < 40 && !task.isDone(); i++) {
			Thread.sleep(25); // a dialog keeps it from coming to its end
		}
		left.set(!task.isDone());
		return task.isDone() ? task.get() : "open";
	}

	/** What fails when nobody waits for it any longer goes the way of all failures: into the log. */
	private static void failed(FutureTask<String> task) {
		try {
			task.get();
		} catch (ExecutionException e) {
			if (!(e.getCause() instanceof Widgets.Unreachable)) {
				throw new IllegalStateException(e.getCause());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private String now(Callable<String> step) throws Exception {
		return ask(step);
	}

	private <T> T ask(Callable<T> step) throws Exception {
		FutureTask<T> task = new FutureTask<>(step);
		display.syncExec(task);
		return task.get();
	}

	private String type(String argument) {
		int equals = argument.indexOf('=');
		Control control = (Control) Widgets.find(display, argument.substring(0, equals),
				widget -> widget instanceof Text || widget instanceof Combo);
		String text = argument.substring(equals + 1);
		control.setFocus();
		if (control instanceof Text field) {
			field.setText(text);
		} else if (control instanceof Combo field) {
			field.select(field.indexOf(text));
			field.notifyListeners(SWT.Selection, new Event());
		} else {
			throw new IllegalArgumentException("nothing can be typed into " + control);
		}
		return "ok";
	}

	/** The windows, a line each: its active tab, and whether it is the active one or put away. */
	private static String windows() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		StringBuilder text = new StringBuilder();
		for (IWorkbenchWindow each : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			text.append(part(each)).append(each == active ? " (active)" : "")
					.append(each.getShell().getMinimized() ? " (minimized)" : "").append('\n');
		}
		return text.toString().strip();
	}

	/** Goes to a window, as somebody does who clicks on it. */
	private static String window(int number) {
		Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[number].getShell();
		shell.forceActive();
		shell.notifyListeners(SWT.Activate, new Event());
		return "ok";
	}

	/** Title and state of the active tab. */
	private static String part() {
		return part(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
	}

	private static String part(IWorkbenchWindow window) {
		IEditorPart part = window.getActivePage().getActiveEditor();
		return part == null ? "" : (part.isDirty() ? "*" : "") + part.getTitle();
	}

	private String picture(String file) {
		Rectangle all = display.getBounds();
		Image image = new Image(display, all.width, all.height);
		GC gc = new GC(display);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		loader.save(file, SWT.IMAGE_PNG);
		image.dispose();
		return "ok";
	}

	/** So many random events, by a seed: clicks, texts and keys wherever there is something. */
	private String monkey(String argument) throws Exception {
		int space = argument.indexOf(' ');
		int count = Integer.parseInt(argument.substring(0, space));
		Random random = new Random(Long.parseLong(argument.substring(space + 1)));
		Monkey monkey = new Monkey(display, random);
		int done = 0;
		for (int i = 0; i < count; i++) {
			FutureTask<Boolean> task = new FutureTask<>(monkey::act);
			display.asyncExec(task);
			for (int waited = 0; waited < 400 && !task.isDone(); waited++) {
				Thread.sleep(5);
				if (waited > 10) {
					display.asyncExec(monkey::closeDialogs);
				}
			}
			if (task.isDone() && task.get()) {
				done++;
			}
		}
		display.syncExec(monkey::closeDialogs);
		return Integer.toString(done);
	}
}
