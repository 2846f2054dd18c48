// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.etalon.journey.JourneyDiagram;
import org.etalon.journey.View;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalFactory;

/**
 * How fast the journey diagram is: making a picture, painting what is seen of it, and a frame while it is moved. Prints
 * of many the median, the slowest, and the median of what the thread itself computed, which other work on the machine
 * does not change; milliseconds.
 */
public final class JourneyBench {

	private static final TypicalFactory MAKE = TypicalFactory.eINSTANCE;
	private static final int WIDTH = 1280;
	private static final int HEIGHT = 720;
	private static final int ROUNDS = 60;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private JourneyBench() {
	}

	public static void main(String[] arguments) {
		Display display = new Display();
		Surface surface = new Surface(display, display.getSystemFont().getFontData()[0].getName());
		for (int steps : new int[] { 150, 500 }) {
			JourneyMap map = map(steps);
			JourneyDiagram diagram = new JourneyDiagram(surface, Locale.ROOT);
			Scene scene = diagram.scene(map, View.PLAIN);
			time(steps + " steps, a picture", () -> diagram.scene(map, View.PLAIN));
			ScenePainter painter = new ScenePainter(surface, Palette.LIGHT);
			Image target = new Image(display, WIDTH, HEIGHT);
			GC gc = new GC(target);
			Viewport view = new Viewport();
			view.size(WIDTH, HEIGHT);
			view.bounds(scene.bounds());
			paint(steps, "one to one", display, gc, painter, scene, view);
			view.fit();
			paint(steps, "all in view", display, gc, painter, scene, view);
			gc.dispose();
			target.dispose();
		}
		surface.dispose();
		display.dispose();
	}

	private static void paint(int steps, String what, Display display, GC gc, ScenePainter painter, Scene scene,
			Viewport view) {
		Box seen = view.seen(0);
		long boxes = scene.parts().stream().filter(part -> part.kind() != Part.Kind.LINK && part.box().meets(seen))
				.count();
		String title = steps + " steps, " + what + " (" + boxes + " parts)";
		time(title + ", repaint", () -> painter.paint(gc, scene, view.seen(0), 0, 0, view.scale(), part -> true));
		Layer layer = new Layer();
		layer.draw(gc, display, painter, scene, view, WIDTH, HEIGHT);
		time(title + ", frame of a layer", () -> {
			view.pan(3, 2);
			layer.draw(gc, display, painter, scene, view, WIDTH, HEIGHT);
		});
		layer.dispose();
	}

	private static void time(String what, Runnable work) {
		for (int i = 0; i < ROUNDS; i++) {
			work.run();
		}
		long[] times = new long[ROUNDS];
		long[] computed = new long[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long from = System.nanoTime();
			long worked = THREADS.getCurrentThreadCpuTime();
			work.run();
			computed[i] = THREADS.getCurrentThreadCpuTime() - worked;
			times[i] = System.nanoTime() - from;
		}
		Arrays.sort(times);
		Arrays.sort(computed);
		// milliseconds are for reading; no rule is computed from them
		System.out.printf(Locale.ROOT, "%-60s %7.2f %7.2f %7.2f%n", what, times[ROUNDS / 2] / 1e6,
				times[ROUNDS - 1] / 1e6, computed[ROUNDS / 2] / 1e6);
	}

	private static JourneyMap map(int steps) {
		JourneyMap map = MAKE.createJourneyMap();
		for (LaneKind kind : LaneKind.values()) {
			Lane lane = MAKE.createLane();
			lane.setId(kind.getName());
			lane.setTitle(kind.getName());
			lane.setKind(kind);
			map.getLanes().add(lane);
		}
		Step before = null;
		JourneyStage stage = null;
		for (int i = 0; i < steps; i++) {
			if (i % 10 == 0) {
				stage = MAKE.createJourneyStage();
				stage.setTitle("Этап " + i / 10);
				map.getStages().add(stage);
			}
			Step step = MAKE.createStep();
			step.setId("step-" + i);
			step.setAction("Проверить сведения и сообщить о решении заявителю, шаг " + i);
			step.setLane(map.getLanes().get(i % 4));
			step.setMinutes(i);
			step.setExperience(MAKE.createExperience());
			step.getExperience().setEmotion(Emotion.values()[i % 5]);
			step.getExperience().setThought("Понятно, что делать дальше и когда ждать ответа");
			step.getObservations().add("Сроки названы заранее, номер " + i);
			stage.getSteps().add(step);
			if (before != null) {
				before.getNext().add(step);
			}
			before = step;
		}
		return map;
	}
}
