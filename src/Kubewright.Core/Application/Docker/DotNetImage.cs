using System.Globalization;

namespace Kubewright.Core.Application.Docker;

/// <summary>One of the official .NET images, and what it brings (github.com/dotnet/dotnet-docker).</summary>
/// <param name="Repository"><c>aspnet</c>, <c>runtime</c>, <c>runtime-deps</c> or <c>sdk</c>.</param>
/// <param name="Major">The major version of .NET; null where the tag names none.</param>
/// <param name="Tag">The tag; <c>latest</c> where none is written.</param>
public sealed record DotNetImage(string Repository, int? Major, string Tag)
{
    /// <summary>Reads an image name; null where it is none of them.</summary>
    public static DotNetImage? Parse(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        var tag = colon > name.LastIndexOf('/') ? name.Substring(colon + 1) : "latest";
        var repository = colon > name.LastIndexOf('/') ? name.Substring(0, colon) : name;
        var kind = repository switch
        {
            "mcr.microsoft.com/dotnet/aspnet" or "mcr.microsoft.com/dotnet/core/aspnet" or "microsoft/aspnetcore" => "aspnet",
            "mcr.microsoft.com/dotnet/runtime" or "mcr.microsoft.com/dotnet/core/runtime" => "runtime",
            "mcr.microsoft.com/dotnet/runtime-deps" or "mcr.microsoft.com/dotnet/core/runtime-deps" => "runtime-deps",
            "mcr.microsoft.com/dotnet/sdk" or "mcr.microsoft.com/dotnet/core/sdk" => "sdk",
            "microsoft/dotnet" when tag.Contains("aspnetcore-runtime") => "aspnet",
            "microsoft/dotnet" when tag.Contains("sdk") => "sdk",
            "microsoft/dotnet" when tag.Contains("runtime") => "runtime",
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var digits = new string([.. tag.TakeWhile(char.IsDigit)]);
        return new DotNetImage(
            kind,
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major < 100 ? major : null,
            tag);
    }

    /// <summary>
    /// The environment variable by which the image configures where ASP.NET Core listens: from 8 on <c>ASPNETCORE_HTTP_PORTS=8080</c>, before
    /// <c>ASPNETCORE_URLS=http://+:80</c>; null for the sdk, which sets neither, and where the version is not known.
    /// </summary>
    public (string Name, string Value)? ListeningVariable =>
        Repository == "sdk" || Major is not { } major ? null
        : major >= 8 ? ("ASPNETCORE_HTTP_PORTS", "8080")
        : ("ASPNETCORE_URLS", "http://+:80");

    /// <summary>The number of the user <c>app</c>, which the image has from 8 on and names by the variable APP_UID; null before.</summary>
    public string? UserId => Major >= 8 ? "1654" : null;

    /// <summary>Whether it runs as a user other than root without a USER of its own: the chiseled and distroless ones.</summary>
    public bool IsNonRoot => Tag.Contains("chiseled") || Tag.Contains("distroless");
}
