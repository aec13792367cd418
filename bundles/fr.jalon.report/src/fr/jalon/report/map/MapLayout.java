// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import fr.jalon.report.map.Boxes.Link;

/** Gives boxes their places, columns by kind from left to right in the order of the text, and lines their ways between them. */
final class MapLayout {

	/** A corner of a line. */
	record Point(double x, double y) {
	}

	private static final double MARGIN = 24;

	private final Map<Link, List<Point>> ways = new LinkedHashMap<>();
	private double width;
	private double height;

	MapLayout(List<Box> boxes, List<Link> links) {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
		ElkNode graph = ElkGraphUtil.createGraph();
		graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
		graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
		graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
		graph.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
		graph.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
		graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 46.0);
		graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
		// the same contract makes the same drawing
		graph.setProperty(CoreOptions.RANDOM_SEED, 1);
		Map<Box, ElkNode> nodes = new HashMap<>();
		for (Box box : boxes) {
			ElkNode node = ElkGraphUtil.createNode(graph);
			node.setDimensions(box.width(), box.height());
			node.setProperty(CoreOptions.PARTITIONING_PARTITION, box.kind().ordinal());
			nodes.put(box, node);
		}
		Map<Link, ElkEdge> edges = new LinkedHashMap<>();
		links.forEach(link -> edges.put(link, ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()))));
		new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
		nodes.forEach((box, node) -> box.place(node.getX(), node.getY()));
		edges.forEach((link, edge) -> ways.put(link, corners(edge)));
		width = graph.getWidth();
		height = graph.getHeight();
	}

	private static List<Point> corners(ElkEdge edge) {
		List<Point> corners = new ArrayList<>();
		for (ElkEdgeSection section : edge.getSections()) {
			corners.add(new Point(section.getStartX(), section.getStartY()));
			for (ElkBendPoint bend : section.getBendPoints()) {
				corners.add(new Point(bend.getX(), bend.getY()));
			}
			corners.add(new Point(section.getEndX(), section.getEndY()));
		}
		return corners;
	}

	/** In the order of the links. */
	Map<Link, List<Point>> ways() {
		return ways;
	}

	double width() {
		return width;
	}

	double height() {
		return height;
	}
}
