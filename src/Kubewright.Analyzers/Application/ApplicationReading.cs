using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Rules;

namespace Kubewright.Analyzers.Application;

/// <summary>The application of a compilation, and the files of it that could not be read.</summary>
/// <param name="Applications">The application; none where the compilation is not one.</param>
/// <param name="Failures">KW9001 at each file that could not be read.</param>
internal sealed record ApplicationReading(ImmutableArray<ApplicationFacts> Applications, ImmutableArray<Finding> Failures);
