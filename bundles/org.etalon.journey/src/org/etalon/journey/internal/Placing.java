// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.Texts;
import org.etalon.journey.Row;
import org.etalon.journey.View;
import org.etalon.journey.internal.Grid.Column;
import org.etalon.journey.internal.Grid.Place;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Spot;
import org.etalon.journey.scene.Scene;
import org.etalon.journey.scene.Wrap;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalServiceModel;

/**
 * Places a map: first the columns and rows of its steps, then heights from texts, then the ways of connectors, which
 * give the widths between columns, then everything else.
 */
public final class Placing implements Routes.Places {

	private static final int LABEL = 204;
	private static final int PAD = 12;
	private static final int GAP = 8;
	private static final int LEAST = 64;
	private static final int FOLDED = 36;
	private static final int CONDITION = 128;
	private static final int ARROW = 12;
	/** How far into a channel the line between stages stands. */
	private static final int SPLIT = 9;

	private final JourneyMap map;
	private final View view;
	private final Wrap wrap;
	private final Texts words;
	private final Grid grid;
	private final Cards cards;
	private final Cells cells;
	private final Routes routes;
	private final Set<Integer> folded = new HashSet<>();
	private final Map<Step, Block> steps = new HashMap<>();
	private final Map<Step, List<Condition>> conditions = new HashMap<>();
	private final List<Mark> ground = new ArrayList<>();
	private final List<Part> parts = new ArrayList<>();
	private final List<Scene.Band> bands = new ArrayList<>();
	private final List<Scene.Column> columns = new ArrayList<>();
	private final List<Part> stages = new ArrayList<>();
	private int[] rowTop;
	private int[] rowHeight;
	private int[] gutterTop;
	private int[] channel;
	private int width;

	/** A condition, set as a text, and how wide it came out. */
	private record Condition(Typesetter text, int width, Routes.Way way) {

		int height() {
			return text.height() + 6;
		}
	}

	public Placing(JourneyMap map, View view, Wrap wrap, Texts words) {
		this.map = map;
		this.view = view;
		this.wrap = wrap;
		this.words = words;
		cards = new Cards(wrap, words);
		grid = new Grid(map, Cells.hasRest(map));
		cells = new Cells(map, grid, cards);
		for (int lane = 0; lane < grid.lanes().size(); lane++) {
			if (view.folded().contains(key(lane))) {
				folded.add(lane);
			}
		}
		routes = new Routes(grid, folded);
		grid.places().forEach(place -> steps.put(place.step(), cards.step(place, view, errors(place.step()))));
		for (Routes.Way way : routes.ways()) {
			if (!way.link().condition().isEmpty()) {
				conditions.computeIfAbsent(way.to().step(), any -> new ArrayList<>()).add(condition(way));
			}
		}
	}

	private Condition condition(Routes.Way way) {
		int wide = wrap.lines(way.link().condition(), Face.SMALL, CONDITION).stream().mapToInt(Wrap.Line::width).max()
				.orElse(0);
		return new Condition(cards.condition(way.link().condition(), CONDITION), wide, way);
	}

	private String key(int lane) {
		Lane of = grid.lanes().get(lane);
		return of == null || of.getId() == null ? "" : of.getId();
	}

	/** Typical errors made at a step, and those that break a criterion it serves. */
	private Set<TypicalError> errors(Step step) {
		Set<TypicalError> errors = new LinkedHashSet<>(step.getErrors());
		if (map.eContainer() instanceof TypicalServiceModel model) {
			model.getTypicalErrors().stream()
					.filter(error -> error.getCriteria().stream().anyMatch(step.getCriteria()::contains))
					.forEach(errors::add);
		}
		return errors;
	}

	/** The picture. */
	public Scene scene() {
		Heading heading = new Heading(map, wrap, words);
		parts.addAll(heading.parts());
		rows();
		int headHeight = stageHeight();
		int top = heading.height() + headHeight + GAP;
		int bottom = lanes(top);
		routes.lay(this);
		across();
		stages(heading.height(), headHeight);
		for (int lane = 0; lane < grid.lanes().size(); lane++) {
			lane(lane);
		}
		bottom = under(bottom);
		lines(heading.height(), top, bottom);
		links();
		List<Part> ordered = new ArrayList<>(parts);
		ordered.addAll(stages);
		List<Scene.Column> boxes = new ArrayList<>();
		for (int slot = 0; slot < grid.columns().size(); slot++) {
			boxes.add(new Scene.Column(grid.columns().get(slot).stage(),
					new Box(begin(slot), top, begin(slot + 1) - begin(slot), bottom - top)));
		}
		columns.addAll(boxes);
		return new Scene(new Box(0, 0, width, bottom + PAD), ground, ordered, columns, bands,
				new Box(LABEL, heading.height(), width - LABEL, headHeight));
	}

	/** Heights of the rows of the lanes: those of their highest cards, and of what stands before them. */
	private void rows() {
		int count = grid.lanes().isEmpty() ? 0 : rowIndex(grid.lanes().size() - 1, grid.rows(grid.lanes().size() - 1));
		rowTop = new int[count];
		rowHeight = new int[count];
		gutterTop = new int[count];
		Arrays.fill(rowHeight, LEAST);
		for (Place place : grid.places()) {
			int row = routes.row(place);
			int stack = conditions.getOrDefault(place.step(), List.of()).stream().mapToInt(each -> each.height() + 4)
					.sum();
			rowHeight[row] = Math.max(rowHeight[row], Math.max(steps.get(place.step()).height(), stack));
		}
	}

	private int rowIndex(int lane, int row) {
		int index = row;
		for (int i = 0; i < lane; i++) {
			index += grid.rows(i);
		}
		return index;
	}

	/** Places the rows of the lanes from above; where they end. */
	private int lanes(int top) {
		int y = top;
		for (int lane = 0; lane < grid.lanes().size(); lane++) {
			int begin = y;
			boolean fold = folded.contains(lane);
			if (fold) {
				y += FOLDED;
			} else {
				y += PAD;
				for (int row = 0; row < grid.rows(lane); row++) {
					int index = rowIndex(lane, row);
					gutterTop[index] = row == 0 ? y - PAD / 2 : y;
					y += routes.gutterHeight(index);
					rowTop[index] = y;
					y += rowHeight[index] + (row + 1 < grid.rows(lane) ? GAP : 0);
				}
				y += PAD;
			}
			Lane of = grid.lanes().get(lane);
			Block head = laneHead(of, fold);
			y = Math.max(y, begin + head.height());
			bands.add(new Scene.Band(key(lane), of, Part.Kind.STEP, new Box(0, begin, 0, y - begin), fold));
		}
		return y;
	}

	private Block laneHead(Lane lane, boolean fold) {
		if (lane == null) {
			return cards.band(words.get("lane.lost"), Icon.WARN, Ink.FAINT, "", LABEL, null, fold);
		}
		String title = Cards.blank(lane.getTitle()) ? words.get("lane.unnamed") : lane.getTitle();
		return cards.band(title, Cards.sign(lane.getKind()), Cards.whose(lane.getKind()),
				words.get("lane." + lane.getKind().getName()), LABEL, lane, fold);
	}

	/** Places the columns from the left: cards, and channels as wide as what runs in them. */
	private void across() {
		int count = grid.columns().size();
		channel = new int[count + 1];
		int x = LABEL;
		for (int slot = 0; slot < count; slot++) {
			channel[slot] = x;
			x += channelWidth(slot) + Cards.WIDTH;
		}
		channel[count] = x;
		width = Math.max(x + routes.channelWidth(count), Heading.WIDTH);
	}

	/** Where a column of the grid begins: in the channel before its cards. */
	private int begin(int slot) {
		return channel[slot] + (slot == 0 ? 0 : SPLIT);
	}

	private int channelWidth(int slot) {
		int labels = 0;
		for (Place place : grid.places()) {
			if (place.slot() == slot) {
				labels = conditions.getOrDefault(place.step(), List.of()).stream().mapToInt(Condition::width)
						.map(each -> each + 14 + ARROW).reduce(labels, Math::max);
			}
		}
		return routes.channelWidth(slot) + labels;
	}

	/** The height that the heads of the columns need; the narrowest channels are assumed. */
	private int stageHeight() {
		int height = 44;
		for (int i = 0; i < map.getStages().size(); i++) {
			height = Math.max(height,
					stage(map.getStages().get(i), i + 1, slots(map.getStages().get(i)) * Cards.WIDTH).height());
		}
		return height;
	}

	private int slots(JourneyStage stage) {
		return (int) grid.columns().stream().filter(column -> column.stage() == stage).count();
	}

	private Block stage(JourneyStage stage, int number, int wide) {
		int minutes = stage.getSteps().stream().map(Step::getMinutes).filter(each -> each != null && each > 0)
				.mapToInt(Integer::intValue).sum();
		String title = Cards.blank(stage.getTitle()) ? words.get("stage.unnamed") : stage.getTitle();
		return cards.stage(title, number, stage.getSteps().size(), minutes, wide, stage);
	}

	private void stages(int y, int height) {
		for (int slot = 0; slot < grid.columns().size(); slot++) {
			Column column = grid.columns().get(slot);
			if (!column.first()) {
				continue;
			}
			int last = slot;
			while (last + 1 < grid.columns().size() && !grid.columns().get(last + 1).first()) {
				last++;
			}
			Box box = new Box(begin(slot) + 3, y, begin(last + 1) - begin(slot) - 6, height);
			Block head = column.stage() == null ? cards.rest(box.width())
					: stage(column.stage(), map.getStages().indexOf(column.stage()) + 1, box.width());
			stages.add(head.at(new Spot(-1, slot, 0), box));
		}
	}

	private void lane(int lane) {
		Scene.Band band = finish(lane, laneHead(grid.lanes().get(lane), bands.get(lane).folded()));
		if (band.folded()) {
			return;
		}
		Map<Integer, Integer> index = new HashMap<>();
		for (Place place : grid.places()) {
			if (place.lane() == lane) {
				int row = routes.row(place);
				int nth = index.merge(place.slot(), 1, Integer::sum) - 1;
				parts.add(steps.get(place.step()).at(new Spot(lane, place.slot(), nth),
						new Box(card(place.slot()), rowTop[row], Cards.WIDTH, rowHeight[row])));
			}
		}
	}

	/** Gives a row its width and its head. */
	private Scene.Band finish(int index, Block head) {
		Scene.Band begun = bands.get(index);
		Box box = new Box(0, begun.box().y(), width, begun.box().height());
		Scene.Band band = new Scene.Band(begun.key(), begun.lane(), begun.kind(), box, begun.folded());
		bands.set(index, band);
		stages.add(head.at(new Spot(index, -1, 0), new Box(0, box.y(), LABEL - GAP, box.height() - 1)));
		return band;
	}

	/** Places the rows under the lanes; where they end. */
	private int under(int top) {
		int y = top;
		for (Row row : Row.values()) {
			boolean fold = view.folded().contains(row.name());
			int index = bands.size();
			List<List<Block>> blocks = cells.of(row);
			int height = FOLDED;
			if (!fold) {
				height = Math.max(
						row == Row.FEELINGS ? Feelings.HEIGHT
								: 2 * PAD + blocks.stream().mapToInt(Placing::stacked).max().orElse(0),
						cards.band(row, LABEL, false).height());
			}
			bands.add(new Scene.Band(row.name(), null, row.kind(), new Box(0, y, width, height), fold));
			finish(index, cards.band(row, LABEL, fold));
			if (!fold && row == Row.FEELINGS) {
				feelings(index);
			} else if (!fold) {
				stack(index, y + PAD, blocks);
			}
			y += height;
		}
		return y;
	}

	private static int stacked(List<Block> blocks) {
		return Math.max(28, blocks.stream().mapToInt(block -> block.height() + GAP).sum() - GAP);
	}

	private void stack(int band, int top, List<List<Block>> blocks) {
		for (int slot = 0; slot < blocks.size(); slot++) {
			int y = top;
			for (int i = 0; i < blocks.get(slot).size(); i++) {
				Block block = blocks.get(slot).get(i);
				parts.add(block.at(new Spot(band, slot, i), new Box(card(slot), y, Cards.WIDTH, block.height())));
				y += block.height() + GAP;
			}
		}
	}

	private void feelings(int band) {
		Feelings feelings = new Feelings(words, band, bands.get(band).box());
		for (int slot = 0; slot < grid.columns().size(); slot++) {
			int of = slot;
			feelings.add(grid.places().stream().filter(place -> place.slot() == of).toList(),
					new Box(card(slot), 0, Cards.WIDTH, 0));
		}
		ground.addAll(feelings.ground(LABEL, width));
		parts.addAll(feelings.parts());
	}

	/** Grounds of the rows, lines between rows and between stages; they lie under what was placed so far. */
	private void lines(int heads, int top, int bottom) {
		List<Mark> lines = new ArrayList<>();
		for (int i = 0; i < bands.size(); i++) {
			Box box = bands.get(i).box();
			if (i % 2 == 1) {
				lines.add(new Mark.Rect(new Box(LABEL - GAP, box.y(), width - LABEL + GAP, box.height()), 0, Ink.BAND,
						null));
			}
			lines.add(new Mark.Rect(new Box(0, box.bottom() - 1, width, 1), 0, Ink.RULE, null));
		}
		for (int slot = 1; slot < grid.columns().size(); slot++) {
			if (grid.columns().get(slot).first()) {
				lines.add(new Mark.Rect(new Box(begin(slot), top, 1, bottom - top), 0, Ink.RULE, null));
			}
		}
		lines.add(new Mark.Rect(new Box(0, heads - PAD, width, 1), 0, Ink.RULE, null));
		ground.addAll(0, lines);
	}

	/** Connectors lie under the cards, their conditions over them. */
	private void links() {
		List<Part> links = new ArrayList<>();
		List<Mark> none = List.of();
		Map<Step, Integer> stacked = new HashMap<>();
		for (Routes.Way way : routes.ways()) {
			List<Mark> marks = new ArrayList<>(none);
			Mark.Route route = new Mark.Route(routes.points(way, this), Ink.FAINT, 1, true);
			marks.add(route);
			Box box = Scene.legs(route).stream().reduce(Box::and).orElseThrow().grown(5);
			for (Condition each : conditions.getOrDefault(way.to().step(), List.of())) {
				if (each.way() == way) {
					box = box.and(pill(each, stacked, marks));
				}
			}
			String[] says = { way.from().number(), way.to().number(), way.link().condition() };
			links.add(new Part(Part.Kind.LINK, way.link().branch() == null ? way.link().to() : way.link().branch(),
					way.link().from(), null, box, marks,
					words.get(says[2].isEmpty() ? "says.link" : "says.link.if", says)));
		}
		parts.addAll(0, links);
	}

	/** Sets a condition before the card that it leads to; several stand under each other. */
	private Box pill(Condition condition, Map<Step, Integer> stacked, List<Mark> into) {
		Place to = condition.way().to();
		List<Condition> all = conditions.get(to.step());
		int total = all.stream().mapToInt(each -> each.height() + 4).sum() - 4;
		int offset = stacked.merge(to.step(), condition.height() + 4, Integer::sum) - condition.height() - 4;
		Box box = new Box(card(to.slot()) - ARROW - condition.width() - 14, middle(routes.row(to)) - total / 2 + offset,
				condition.width() + 14, condition.height());
		into.add(new Mark.Rect(box, 9, Ink.PAGE, Ink.EDGE));
		condition.text().set(box.x() + 7, box.y() + 2, into);
		return box;
	}

	@Override
	public int channel(int index) {
		return channel[index];
	}

	@Override
	public int top(int row) {
		return rowTop[row];
	}

	@Override
	public int bottom(int row) {
		return rowTop[row] + rowHeight[row];
	}

	@Override
	public int middle(int row) {
		return rowTop[row] + rowHeight[row] / 2;
	}

	@Override
	public int gutter(int index) {
		return gutterTop[index];
	}

	@Override
	public int card(int slot) {
		return channel[slot + 1] - Cards.WIDTH;
	}

	@Override
	public int width() {
		return Cards.WIDTH;
	}
}
