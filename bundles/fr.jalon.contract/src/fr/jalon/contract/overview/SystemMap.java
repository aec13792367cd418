// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.overview;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Document;
import fr.jalon.contract.Flow;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.MasterData;
import fr.jalon.contract.Product;
import fr.jalon.contract.change.Models;

/**
 * The information system as urbanists draw it. A product is drawn once, in the first block that it covers; in the others it
 * leaves a mark, so that its flows are not drawn twice.
 */
public final class SystemMap {

	private SystemMap() {
	}

	/** Blocks that stand in no other. */
	public static List<FunctionalBlock> zones(EObject context) {
		return Models.all(context, FunctionalBlock.class).stream().filter(block -> block.eContainer() instanceof Document).toList();
	}

	/** Products drawn in the block. */
	public static List<Product> residents(FunctionalBlock block) {
		return Models.all(block, Product.class).stream()
				.filter(product -> !product.getCovers().isEmpty() && product.getCovers().get(0) == block).toList();
	}

	/** Products that cover the block and are drawn elsewhere. */
	public static List<Product> guests(FunctionalBlock block) {
		return Models.all(block, Product.class).stream().filter(product -> product.getCovers().indexOf(block) > 0).toList();
	}

	/** Products that cover no block yet. */
	public static List<Product> homeless(EObject context) {
		return Models.all(context, Product.class).stream().filter(product -> product.getCovers().isEmpty()).toList();
	}

	/** Reference data that no product masters. */
	public static List<MasterData> masterless(EObject context) {
		return Models.all(context, MasterData.class).stream().filter(data -> data.getMaster() == null).toList();
	}

	/** All flows. */
	public static List<Flow> flows(EObject context) {
		return Models.all(context, Flow.class);
	}

	/** Moves the product: it covers the new block instead of the one it was drawn in; null: it covers none any more. */
	public static void settle(Product product, FunctionalBlock block) {
		if (!product.getCovers().isEmpty()) {
			product.getCovers().remove(0);
		}
		if (block != null) {
			product.getCovers().remove(block);
			product.getCovers().add(0, block);
		}
	}
}
