using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Urls;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>What a member connects to.</summary>
internal sealed record UrlFacts(ImmutableArray<CodeUrl> Urls) : ICodeFacts<UrlFacts>
{
    public IEnumerable<string> ReadTypes => ServiceConstants.ReadTypes;

    public UrlFacts Move(CodeMove move) => new([.. Urls.Select(url => url with
    {
        Place = move.Of(url.Place),
        Port = url.Port is { } port ? (port.Number, move.Of(port.Place)) : null,
        Constant = url.Constant is { } constant ? constant with { Place = move.Of(constant.Place) } : null,
    })]);
}
