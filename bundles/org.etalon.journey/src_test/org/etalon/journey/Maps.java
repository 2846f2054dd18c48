// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.TextMeasure;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.Need;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TouchpointKind;
import org.etalon.model.typical.TypicalFactory;

/** Maps to draw, and a measure that is the same everywhere. */
final class Maps {

	/** Letters that are all alike. */
	static final TextMeasure MEASURE = new TextMeasure() {
		@Override
		public int width(String text, Face face) {
			return text.codePointCount(0, text.length()) * face.size() * 6 / 10;
		}

		@Override
		public String family() {
			return "Even";
		}
	};

	private static final TypicalFactory MAKE = TypicalFactory.eINSTANCE;
	private static final String[] WORDS = { "подать", "заявление", "в", "электронном", "виде", "проверить", "данные",
			"межведомственное", "и", "получить", "решение", "<&\">",
			"Административнопроцессуальноерегламентированное" };

	private Maps() {
	}

	/** Three steps, one of them behind a condition. */
	static JourneyMap small() {
		JourneyMap map = MAKE.createJourneyMap();
		map.setTitle("Выплата");
		Lane client = lane(map, "client", "Заявитель", LaneKind.CLIENT);
		Lane back = lane(map, "back", "Орган", LaneKind.BACK);
		JourneyStage stage = stage(map, "apply", "Обращение");
		Step first = step(stage, "s-1", "Подать заявление", client);
		Step yes = step(stage, "s-2", "Принять решение", back);
		Step no = step(stage, "s-3", "Исправить заявление", client);
		first.getNext().add(yes);
		first.getNext().add(no);
		Branch branch = MAKE.createBranch();
		branch.setNext(no);
		branch.setCondition("есть ошибки & пробелы");
		first.getBranches().add(branch);
		first.setMinutes(95);
		feel(first, Emotion.GOOD, "Быстро");
		feel(no, Emotion.BAD, null);
		Touchpoint portal = MAKE.createTouchpoint();
		portal.setTitle("Портал");
		portal.setKind(TouchpointKind.PORTAL);
		map.getTouchpoints().add(portal);
		first.getTouchpoints().add(portal);
		return map;
	}

	/** A stage in which a matter goes so many times through four lanes. */
	static JourneyMap rounds(int count) {
		JourneyMap map = MAKE.createJourneyMap();
		for (LaneKind kind : LaneKind.values()) {
			lane(map, kind.getName(), kind.getName(), kind);
		}
		JourneyStage stage = stage(map, "round", "Рассмотрение");
		Step before = null;
		for (int i = 0; i < count * map.getLanes().size(); i++) {
			Step step = step(stage, "step-" + i, "Шаг " + i, map.getLanes().get(i % map.getLanes().size()));
			if (before != null) {
				before.getNext().add(step);
			}
			before = step;
		}
		return map;
	}

	/** A map of so many steps; the same seed gives the same one. */
	static JourneyMap random(int steps, long seed) {
		Random random = new Random(seed);
		JourneyMap map = MAKE.createJourneyMap();
		map.setTitle(text(random, 5));
		map.setLifeSituation(text(random, 40));
		map.setClientProfile(text(random, 20));
		for (int i = 0; i < random.nextInt(4); i++) {
			Need need = MAKE.createNeed();
			need.setText(text(random, 8));
			map.getNeeds().add(need);
		}
		for (LaneKind kind : LaneKind.values()) {
			lane(map, kind.getName(), text(random, 3), kind);
		}
		for (int i = 0; i < 5; i++) {
			Touchpoint touchpoint = MAKE.createTouchpoint();
			touchpoint.setTitle(text(random, 3));
			touchpoint.setKind(TouchpointKind.values()[random.nextInt(TouchpointKind.values().length)]);
			map.getTouchpoints().add(touchpoint);
			ClientProblem problem = MAKE.createClientProblem();
			problem.setText(text(random, 9));
			map.getProblems().add(problem);
		}
		List<Step> all = new ArrayList<>();
		JourneyStage stage = null;
		for (int i = 0; i < steps; i++) {
			if (stage == null || random.nextInt(7) == 0) {
				stage = stage(map, "stage-" + i, text(random, 2));
			}
			Step step = step(stage, "step-" + i, text(random, 1 + random.nextInt(20)),
					map.getLanes().get(random.nextInt(map.getLanes().size())));
			fill(map, step, random);
			all.add(step);
		}
		for (int i = 0; i < all.size(); i++) {
			for (int n = 0; n < random.nextInt(3); n++) {
				int to = random.nextInt(5) == 0 ? random.nextInt(all.size()) : i + 1 + random.nextInt(4);
				if (to < all.size() && to != i && !all.get(i).getNext().contains(all.get(to))) {
					all.get(i).getNext().add(all.get(to));
					if (random.nextInt(3) == 0) {
						Branch branch = MAKE.createBranch();
						branch.setNext(all.get(to));
						branch.setCondition(text(random, 1 + random.nextInt(6)));
						all.get(i).getBranches().add(branch);
					}
				}
			}
		}
		return map;
	}

	private static void fill(JourneyMap map, Step step, Random random) {
		for (int i = 0; i < random.nextInt(3); i++) {
			step.getTouchpoints().add(map.getTouchpoints().get(random.nextInt(5)));
			step.getProblems().add(map.getProblems().get(random.nextInt(5)));
			step.getServices().add(text(random, 3));
			step.getObservations().add(text(random, 6));
		}
		if (random.nextBoolean()) {
			feel(step, Emotion.values()[random.nextInt(5)], random.nextBoolean() ? text(random, 9) : null);
		}
		if (random.nextBoolean()) {
			step.setMinutes(random.nextInt(5000));
		}
	}

	private static void feel(Step step, Emotion emotion, String thought) {
		step.setExperience(MAKE.createExperience());
		step.getExperience().setEmotion(emotion);
		step.getExperience().setThought(thought);
	}

	private static Lane lane(JourneyMap map, String id, String title, LaneKind kind) {
		Lane lane = MAKE.createLane();
		lane.setId(id);
		lane.setTitle(title);
		lane.setKind(kind);
		map.getLanes().add(lane);
		return lane;
	}

	private static JourneyStage stage(JourneyMap map, String id, String title) {
		JourneyStage stage = MAKE.createJourneyStage();
		stage.setId(id);
		stage.setTitle(title);
		map.getStages().add(stage);
		return stage;
	}

	static Step step(JourneyStage stage, String id, String action, Lane lane) {
		Step step = MAKE.createStep();
		step.setId(id);
		step.setAction(action);
		step.setLane(lane);
		stage.getSteps().add(step);
		return step;
	}

	private static String text(Random random, int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return text.toString();
	}
}
