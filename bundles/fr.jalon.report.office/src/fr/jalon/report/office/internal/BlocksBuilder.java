// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.ItemList;

/** Paragraphs in a row as they are read, those of lists put together. */
public final class BlocksBuilder {

	private record Item(String list, int level, boolean ordered, List<Block> content) {
	}

	private final List<Block> blocks = new ArrayList<>();
	private final List<Item> items = new ArrayList<>();

	public void add(Block block) {
		flush();
		blocks.add(block);
	}

	public void addItem(String list, int level, boolean ordered, Block block) {
		items.add(new Item(list, level, ordered, new ArrayList<>(List.of(block))));
	}

	public boolean continuesList() {
		return !items.isEmpty();
	}

	/** What stands below the first line of the item before. */
	public void addToItem(Block block) {
		items.get(items.size() - 1).content().add(block);
	}

	public List<Block> blocks() {
		flush();
		return List.copyOf(blocks);
	}

	private void flush() {
		int[] at = {0};
		while (at[0] < items.size()) {
			blocks.add(list(at, items.get(at[0]).level()));
		}
		items.clear();
	}

	/** The items from here on that belong to one list; deeper ones are lists inside. */
	private ItemList list(int[] at, int level) {
		Item first = items.get(at[0]);
		List<List<Block>> content = new ArrayList<>();
		while (at[0] < items.size()) {
			Item item = items.get(at[0]);
			if (item.level() > level) {
				content.get(content.size() - 1).add(list(at, item.level()));
			} else if (item.level() == level && item.list().equals(first.list())) {
				content.add(new ArrayList<>(item.content()));
				at[0]++;
			} else {
				break;
			}
		}
		return new ItemList(first.ordered(), content);
	}
}
