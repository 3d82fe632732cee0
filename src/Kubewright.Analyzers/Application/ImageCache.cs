using System.Collections.Immutable;
using Kubewright.Core.Application.Docker;

namespace Kubewright.Analyzers.Application;

/// <summary>The last image that container properties described: the same one as long as they do not change.</summary>
internal sealed class ImageCache
{
    private volatile Entry? _last;

    public ContainerImage Get(string baseImage, ImmutableArray<KeyValuePair<string, string?>> environment)
    {
        var last = _last;
        if (last is null || last.BaseImage != baseImage || !last.Environment.SequenceEqual(environment))
        {
            _last = last = new Entry(baseImage, environment, ContainerImage.OfSdk(baseImage, environment));
        }

        return last.Image;
    }

    private sealed record Entry(string BaseImage, ImmutableArray<KeyValuePair<string, string?>> Environment, ContainerImage Image);
}
