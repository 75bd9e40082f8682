"""Stores the weights of several graphs once, in half precision, in one file beside them."""

from pathlib import Path

import numpy as np
import onnx
from model import Decoder
from onnx import TensorProto, helper, numpy_helper

SMALL = 1000  # tensors of at most this many numbers stay inside the graph in single precision
ALIGNMENT = 64  # bytes


def round_weights(model: Decoder) -> None:
    """Rounds every large weight to half precision, so that what is measured is exactly what is shipped."""
    for parameter in model.parameters():
        parameter.requires_grad_(False)
        if parameter.numel() > SMALL:
            parameter.copy_(parameter.half().float())


def strip_notes(graph: onnx.ModelProto) -> onnx.ModelProto:
    """Removes the exporter's notes, which hold source paths and stack traces."""
    del graph.metadata_props[:]
    graph.doc_string = ""
    del graph.graph.metadata_props[:]
    del graph.graph.value_info[:]
    for node in graph.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    for value in [*graph.graph.input, *graph.graph.output, *graph.graph.initializer]:
        del value.metadata_props[:]
    return graph


class WeightFile:
    """A growing file of half-precision tensors; equal tensors are stored once, and a transposed one counts as equal."""

    def __init__(self, name: str):
        self.name = name
        self.data = bytearray()
        self.places: dict[tuple[tuple[int, ...], bytes], int] = {}

    def place(self, values: np.ndarray) -> tuple[int, bool]:
        """Where the tensor, or its transpose (then True), is stored."""
        for stored, turned in ((values, False), (values.T, True)):
            offset = self.places.get((stored.shape, stored.tobytes()))
            if offset is not None:
                return offset, turned
        self.data.extend(bytes(-len(self.data) % ALIGNMENT))
        offset = len(self.data)
        self.places[(values.shape, values.tobytes())] = offset
        self.data.extend(values.tobytes())
        return offset, False

    def tensor(self, name: str, values: np.ndarray) -> tuple[TensorProto, bool]:
        """An initializer that points into this file, and whether it is stored transposed."""
        offset, turned = self.place(values)
        shape = values.T.shape if turned else values.shape
        tensor = TensorProto(name=name, data_type=TensorProto.FLOAT16, dims=shape, data_location=TensorProto.EXTERNAL)
        for key, value in (("location", self.name), ("offset", offset), ("length", values.nbytes)):
            tensor.external_data.add(key=key, value=str(value))
        return tensor, turned


def move_weights(graph: onnx.ModelProto, file: WeightFile) -> onnx.ModelProto:
    """Moves every large weight into the file; casts bring it back to single precision when a session starts."""
    kept, nodes = [], []
    for weight in graph.graph.initializer:
        values = numpy_helper.to_array(weight)
        if weight.data_type != TensorProto.FLOAT or values.size <= SMALL or not (np.abs(values) < 6e4).all():
            kept.append(weight)
            continue
        half = f"{weight.name}.half"
        tensor, turned = file.tensor(half, values.astype(np.float16))
        kept.append(tensor)
        if turned:
            nodes.append(helper.make_node("Transpose", [half], [f"{half}.turned"]))
        nodes.append(helper.make_node("Cast", [f"{half}.turned" if turned else half], [weight.name], to=TensorProto.FLOAT))
    del graph.graph.initializer[:]
    graph.graph.initializer.extend(kept)
    nodes.extend(graph.graph.node)
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)
    return graph


def save_sharing(graphs: dict[str, onnx.ModelProto], folder: Path, data_name: str) -> None:
    """Writes the graphs and their common file of weights."""
    file = WeightFile(data_name)
    for name, graph in graphs.items():
        (folder / name).write_bytes(move_weights(graph, file).SerializeToString())
    (folder / data_name).write_bytes(bytes(file.data))
