using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>One document that a template gave.</summary>
/// <param name="Template">The template as Helm names it: <c>web/templates/service.yaml</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Kind">Its kind; empty where it states none.</param>
/// <param name="HookEvents">When it is applied as a hook; null for one that is part of the release.</param>
internal sealed record RenderedDocument(string Template, TracedText Text, string Kind, IReadOnlyList<string>? HookEvents);
