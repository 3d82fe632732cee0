using System.Text.Json;

namespace Kubewright.Conformance.Tests;

/// <summary>A field that the API server refuses.</summary>
/// <param name="Field">Its path, as Kubernetes names it.</param>
/// <param name="Type">The type of the error, such as <c>FieldValueInvalid</c>.</param>
/// <param name="Source"><c>validation</c>, <c>metadata</c> or <c>allocator</c>.</param>
/// <param name="BadValue">The value, where the error holds it.</param>
/// <param name="IsMasked">Whether a real server stops before it.</param>
internal sealed record RefusedField(string Field, string Type, string Source, JsonElement BadValue, bool IsMasked);
