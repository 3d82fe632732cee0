using System.Collections.Immutable;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>What was read of a file.</summary>
/// <param name="Syntax">What in it may say something.</param>
/// <param name="Members">What its members say, those that say something, in their order.</param>
internal sealed record FileFacts<TSyntax, TFacts>(TSyntax Syntax, ImmutableArray<TFacts> Members);
