using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Urls;

/// <summary>
/// Finds the addresses that an application brings along, in its code and its settings, for each place where it runs. What another source
/// hides there is not connected to, and what may be hidden is not judged.
/// </summary>
internal static class ApplicationAddresses
{
    // Settings stay as they are while code is edited, and with them their addresses.
    private static readonly ConditionalWeakTable<SettingsFile,
        StrongBox<ImmutableArray<(string Key, SourceSpan Span, ImmutableArray<WrittenAddress> Addresses)>>> Settings = new();

    // And of a URL as long as its file is not edited.
    private static readonly ConditionalWeakTable<CodeUrl, StrongBox<ImmutableArray<WrittenAddress>>> Urls = new();

    /// <summary>Each address, with one use for each place where it counts.</summary>
    public static ImmutableArray<ImmutableArray<AddressUse>> Read(ApplicationFacts application, IReadOnlyList<PlacedApplication> placements)
    {
        if (placements.Count == 0)
        {
            return [];
        }

        var places = placements.Select(placement => new Place(application, placement)).ToList();
        var all = ImmutableArray.CreateBuilder<ImmutableArray<AddressUse>>();
        foreach (var url in application.Code.Urls.All)
        {
            var used = places.Where(place => place.Uses(url)).ToList();
            foreach (var written in Urls.GetValue(url, static one => new(WrittenAddress.ReadAll(one))).Value)
            {
                Add(all, written, used, url.Client, isForThisPlace: true, url);
            }
        }

        foreach (var file in application.Settings.Where(file => !string.Equals(file.Environment, "Development", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var (key, span, addresses) in Settings.GetValue(file, static one => new([.. AddressesIn(one)])).Value)
            {
                var used = places.Where(place => place.Reads(key, span)).ToList();
                var written = addresses;
                if (written is [{ Address: { Form: AddressForm.Host, IsLoopback: false } } host] && PortBeside(file, key) is { } port)
                {
                    // The port is the one in effect as well, or nothing is known of it.
                    var place = port.Value.Span with { File = file.File };
                    written = used.TrueForAll(one => one.Reads(port.Key, place)) ? [host.With(port.Value, place)] : written;
                }

                foreach (var one in written)
                {
                    Add(all, one, used, key, file.Environment is not null || IsConnection(key));
                }
            }
        }

        return all.ToImmutable();
    }

    private static IEnumerable<(string Key, SourceSpan Span, ImmutableArray<WrittenAddress> Addresses)> AddressesIn(SettingsFile file)
    {
        foreach (var setting in file.Values)
        {
            var span = setting.Value.Span with { File = file.File };
            var written = WrittenAddress.ReadAll(setting.Value.Value, span, setting.Key);
            if (!written.IsEmpty)
            {
                yield return (setting.Key, span, written);
            }
        }
    }

    /// <summary>Whether a setting is one that is connected to wherever it is read: a connection string, the destination of a proxy.</summary>
    private static bool IsConnection(string key) =>
        key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)
            || key.StartsWith("ReverseProxy:Clusters:", StringComparison.OrdinalIgnoreCase);

    private static KeyValuePair<string, YamlScalar>? PortBeside(SettingsFile file, string key)
    {
        var name = SettingName.PortBeside(key);
        var found = file.Values.FirstOrDefault(value => SettingName.IsSame(value.Key, name));
        return found.Key is null ? null : found;
    }

    private static void Add(ImmutableArray<ImmutableArray<AddressUse>>.Builder all, WrittenAddress written, IReadOnlyCollection<Place> places, string name,
        bool isForThisPlace, CodeUrl? code = null)
    {
        if (places.Count > 0)
        {
            all.Add([.. places.Select(place => place.Use(written, name, isForThisPlace, code))]);
        }
    }

    /// <summary>A place where the application runs, with the configuration that it starts with there.</summary>
    private sealed class Place
    {
        private readonly PlacedApplication _placement;
        private readonly ApplicationConfiguration? _configuration;
        private readonly List<string> _variables;

        public Place(ApplicationFacts application, PlacedApplication placement)
        {
            _placement = placement;
            _configuration = application.Code.Urls.ReadsOtherConfiguration ? null
                : StartConfiguration.Read(application, placement.Set, placement.Workload, placement.Running.Container);
            _variables = [.. ContainerEnvironment.Read(placement.Set, placement.Workload, placement.Running.Container, application.Image)
                .Where(variable => variable.Value.Text is not { } text || !AddressReader.Read(text).IsEmpty)
                .Select(variable => ImageName.Normalize(variable.Key))];
        }

        /// <summary>Whether a constant of the code is what runs here.</summary>
        public bool Uses(CodeUrl url) => url.DefaultOf is not { } key
            || (key.StartsWith(CodeUrl.AnySection, StringComparison.Ordinal)
                ? _configuration is not null && !_configuration.Keys.Any(set => EndsIn(set, key.Substring(CodeUrl.AnySection.Length)))
                : Reads(url, key));

        private static bool EndsIn(string key, string name) =>
            key.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase)
                || ImageName.Normalize(key).EndsWith(ImageName.Normalize(name), StringComparison.Ordinal);

        private bool Reads(CodeUrl url, string key) => _configuration is not null && _configuration[url.IsVariable ? SettingKey.OfVariable(key) : key] is null;

        /// <summary>Whether the value of a setting is the one that the application reads here.</summary>
        public bool Reads(string key, SourceSpan value) =>
            _configuration?[key]?.Place is { } place && place.File == value.File && place.Start == value.Start && !SettingChoice.IsUnused(_configuration, key)
                && !MayBeHidden(key);

        /// <summary>
        /// Whether the container has an address in a variable of nearly the same name, <c>BASKET_URL</c> or <c>SHOP_Basket__Url</c> over <c>Basket:Url</c>:
        /// code may put it in the place of the setting.
        /// </summary>
        private bool MayBeHidden(string key) => ImageName.Normalize(key) is { Length: > 4 } name
            && _variables.Any(variable => variable.EndsWith(name, StringComparison.Ordinal));

        /// <summary>Service discovery reads lists, <c>services:basket:http:0</c>; a URL in a section of that name is the application's own setting.</summary>
        private static bool IsOfServiceDiscovery(string key) => key.Substring(key.LastIndexOf(':') + 1) is { Length: > 0 } last && last.All(char.IsDigit);

        public AddressUse Use(WrittenAddress written, string name, bool isForThisPlace, CodeUrl? code) => new(
            written,
            _placement.Set,
            _placement.Workload,
            $"{name} in {_placement.Workload}",
            [new AddressClient(_placement.Workload, _placement.Running.Container)])
        {
            IsForThisPlace = isForThisPlace,
            IsByName = code?.IsByName ?? false,
            Otlp = code?.Otlp ?? OtlpEndpoint.None,
            IsNamedBySettings = _configuration?.Below("services:" + written.Address.Host).Keys.Any(IsOfServiceDiscovery) ?? false,
        };
    }
}
