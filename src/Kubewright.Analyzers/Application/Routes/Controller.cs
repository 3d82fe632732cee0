using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>A controller.</summary>
/// <param name="Name">Its name, without the suffix.</param>
/// <param name="Area">Its area; null for none.</param>
/// <param name="Actions">Its actions.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Unknown">Why its routes cannot be told; null where they can.</param>
/// <param name="Types">The names of its class and of those that it derives from.</param>
internal sealed record Controller(string Name, string? Area, ImmutableArray<ControllerAction> Actions, SourceSpan Place, string? Unknown,
    ImmutableArray<string> Types);
