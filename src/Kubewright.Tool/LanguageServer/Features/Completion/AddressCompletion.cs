using Kubewright.Core.Resources.Kinds;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Services with their ports in the URLs of variables and ConfigMaps.</summary>
internal static class AddressCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        var path = context.Path;
        var isVariable = context.Spot.Owner?.NameInAnyVersion == "core.EnvVar" && path.Key == "value";
        var isSetting = path.Holder.Key == "data" && context.Spot.Kind?.Kind == "ConfigMap";
        if (path.Place != CursorPlace.Value || !(isVariable || isSetting))
        {
            return [];
        }

        var written = context.Document.Source.Text[path.WordStart..path.WordEnd].TrimStart('"', '\'');
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        var before = scheme < 0 ? "" : written[..(scheme + 3)];
        var name = isVariable ? path.Holder.ValueOf("name") ?? "" : path.Key ?? "";
        if (scheme < 0 && !NamesAddress(name))
        {
            return [];
        }

        return from one in context.Objects
               where one.Resource is Service
               let service = (Service)one.Resource
               let host = one.Order.StartsWith('0') ? service.Name : $"{service.Name}.{context.Set!.NamespaceOf(service).Name}"
               from port in service.Ports.Where(port => port.Port.IsKnown)
               let isUrl = scheme >= 0 || name.EndsWith("URL", StringComparison.OrdinalIgnoreCase) || name.EndsWith("URI", StringComparison.OrdinalIgnoreCase)
               let prefix = before.Length > 0 ? before : isUrl ? "http://" : ""
               let isDefault = port.Port.Value == 80 && prefix == "http://" || port.Port.Value == 443 && prefix == "https://"
               let text = prefix + host + (isDefault || (!isUrl && IsHost(name)) ? "" : $":{port.Port.Value}")
               select context.Value(text, CompletionKind.Reference, $"{service} {port}", one.Order);
    }

    private static bool NamesAddress(string name) =>
        IsHost(name)
        || ((string[])["url", "uri", "address", "endpoint", "server", "servers"]).Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsHost(string name) =>
        name.EndsWith("host", StringComparison.OrdinalIgnoreCase) || name.EndsWith("hostname", StringComparison.OrdinalIgnoreCase);
}
