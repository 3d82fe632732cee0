using System.Collections.Immutable;
using Kubewright.Core.Application.Urls;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>What one file of C# connects to.</summary>
/// <param name="Urls">The constants that it connects to.</param>
/// <param name="ReadsOtherConfiguration">Whether it reads configuration from sources that nothing is known of.</param>
internal sealed record UrlFile(ImmutableArray<CodeUrl> Urls, bool ReadsOtherConfiguration);
