namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>Parameters of <c>kubewright/status</c>, which is not of the protocol: what the last check saw and found.</summary>
internal sealed record StatusParams(int Manifests, int Errors, int Warnings);

/// <summary>A line of the table of endpoints: a Service, a workload that it selects, or where one of its ports leads there.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Detail">What is said beside it.</param>
/// <param name="Kind"><c>service</c>, <c>workload</c> or <c>port</c>.</param>
/// <param name="Uri">The document that it is written in.</param>
/// <param name="Range">Where.</param>
/// <param name="Children">What is in it.</param>
internal sealed record Endpoint(string Text, string Detail, string Kind, string Uri, TextRange Range, Endpoint[] Children);

/// <summary>Parameters of <c>kubewright/endpoints</c>, which is not of the protocol: none.</summary>
internal sealed record EndpointsParams;
