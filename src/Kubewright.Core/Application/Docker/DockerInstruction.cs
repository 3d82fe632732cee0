using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Docker;

/// <summary>One instruction: <c>ENV</c>, <c>EXPOSE</c>, ...</summary>
/// <param name="Name">Its name in upper case.</param>
/// <param name="Arguments">What follows the name, continued lines joined, comments between them left out.</param>
/// <param name="Span">From its name to the end of its arguments.</param>
public sealed record DockerInstruction(string Name, string Arguments, SourceSpan Span);
