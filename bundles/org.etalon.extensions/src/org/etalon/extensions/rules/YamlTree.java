// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.etalon.extensions.rules.YamlNode.Entry;
import org.etalon.extensions.rules.YamlNode.Mapping;
import org.etalon.extensions.rules.YamlNode.Scalar;
import org.etalon.extensions.rules.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes a tree with places from a YAML text, out of the events of the parser: no object of a type that the text names
 * is ever made. References, tags and further documents are refused, so that what a text says is what stands in it, and
 * none unfolds to more than its size.
 */
final class YamlTree {

	/** Largest text, in bytes. */
	static final int MOST_BYTES = 1 << 20;
	/** Deepest nesting. */
	static final int MOST_DEPTH = 20;

	private final String file;
	private final List<RuleProblem> problems;
	private final Deque<Open> open = new ArrayDeque<>();
	private YamlNode root;

	/** A collection whose end was not read yet. */
	private static final class Open {
		private final boolean mapping;
		private final int line;
		private final int column;
		private final List<YamlNode> items = new ArrayList<>();
		private final List<Entry> entries = new ArrayList<>();
		private final Set<String> keys = new HashSet<>();
		private Scalar key;

		Open(boolean mapping, int line, int column) {
			this.mapping = mapping;
			this.line = line;
			this.column = column;
		}

		YamlNode close() {
			return mapping ? new Mapping(List.copyOf(entries), line, column)
					: new Sequence(List.copyOf(items), line, column);
		}
	}

	/** Ends reading; what is wrong was added to the problems. */
	private static final class Broken extends Exception {
		private static final long serialVersionUID = 1L;

		Broken() {
			super(null, null, false, false);
		}
	}

	private YamlTree(String file, List<RuleProblem> problems) {
		this.file = file;
		this.problems = problems;
	}

	/**
	 * Reads a text.
	 *
	 * @param problems what is wrong is added to them
	 * @return empty if it cannot be read, or says nothing
	 */
	static Optional<YamlNode> read(String file, byte[] bytes, List<RuleProblem> problems) {
		YamlTree tree = new YamlTree(file, problems);
		try {
			tree.parse(tree.decoded(bytes));
			if (tree.root == null) {
				problems.add(new RuleProblem(file, 0, 0, "YAML_EMPTY", "", ""));
			}
			return Optional.ofNullable(tree.root);
		} catch (Broken e) {
			return Optional.empty();
		}
	}

	private String decoded(byte[] bytes) throws Broken {
		if (bytes.length > MOST_BYTES) {
			throw broken(0, 0, "YAML_TOO_LARGE", Integer.toString(bytes.length), Integer.toString(MOST_BYTES));
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		out.flip();
		String text = out.toString();
		if (result.isError()) {
			int lines = (int) text.chars().filter(c -> c == '\n').count();
			throw broken(lines + 1, text.length() - text.lastIndexOf('\n'), "YAML_ENCODING", "", "UTF-8");
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private void parse(String text) throws Broken {
		LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).setCodePointLimit(MOST_BYTES)
				.build();
		try {
			int documents = 0;
			for (Event event : new Parse(settings).parseString(text)) {
				if (event instanceof DocumentStartEvent && ++documents > 1) {
					throw broken(line(event), column(event), "YAML_SECOND_DOCUMENT", "---", "");
				}
				accept(event);
			}
		} catch (MarkedYamlEngineException e) {
			Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
			throw broken(mark.map(Mark::getLine).orElse(-1) + 1, mark.map(Mark::getColumn).orElse(-1) + 1,
					"YAML_SYNTAX", String.valueOf(e.getProblem()), "");
		} catch (YamlEngineException e) {
			throw broken(0, 0, "YAML_SYNTAX", String.valueOf(e.getMessage()), "");
		}
	}

	private void accept(Event event) throws Broken {
		switch (event) {
		case AliasEvent alias -> throw broken(line(event), column(event), "YAML_ALIAS", "*" + alias.getAlias(), "");
		case ScalarEvent scalar -> {
			refuseExtras(scalar, scalar.getTag());
			add(new Scalar(scalar.getValue(), scalar.isPlain(), line(event), column(event)));
		}
		case CollectionStartEvent start -> {
			refuseExtras(start, start.getTag());
			if (open.size() == MOST_DEPTH) {
				throw broken(line(event), column(event), "YAML_TOO_DEEP", "", Integer.toString(MOST_DEPTH));
			}
			if (!open.isEmpty() && open.peek().mapping && open.peek().key == null) {
				throw broken(line(event), column(event), "YAML_KEY", "", "");
			}
			open.push(new Open(start instanceof MappingStartEvent, line(event), column(event)));
		}
		case CollectionEndEvent any -> add(open.pop().close());
		default -> {
			// begin and end of the stream and of its document
		}
		}
	}

	/** An anchor serves an alias only; a tag would have a value be of another type. */
	private void refuseExtras(NodeEvent event, Optional<String> tag) throws Broken {
		if (event.getAnchor().isPresent()) {
			throw broken(line(event), column(event), "YAML_ALIAS", "&" + event.getAnchor().get(), "");
		}
		if (tag.isPresent()) {
			throw broken(line(event), column(event), "YAML_TAG", tag.get(), "");
		}
	}

	private void add(YamlNode node) {
		Open parent = open.peek();
		if (parent == null) {
			root = node;
		} else if (!parent.mapping) {
			parent.items.add(node);
		} else if (parent.key == null) {
			parent.key = (Scalar) node;
		} else {
			if (parent.keys.add(parent.key.text())) {
				parent.entries.add(new Entry(parent.key, node));
			} else {
				problems.add(new RuleProblem(file, parent.key.line(), parent.key.column(), "DUPLICATE_KEY",
						parent.key.text(), ""));
			}
			parent.key = null;
		}
	}

	private Broken broken(int line, int column, String code, String found, String expected) {
		problems.add(new RuleProblem(file, line, column, code, found, expected));
		return new Broken();
	}

	private static int line(Event event) {
		return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
	}

	private static int column(Event event) {
		return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
	}
}
