using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Go's standard base32; what cannot be decoded gives the error as the text.</summary>
internal static class Base32
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(byte[] bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            buffer = ((buffer << 8) | one) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Digits[(buffer >> (bits - 5)) & 31]);
            }
        }

        if (bits > 0)
        {
            text.Append(Digits[(buffer << (5 - bits)) & 31]);
        }

        return text.Append('=', (8 - (text.Length % 8)) % 8).ToString();
    }

    public static string Decode(string text)
    {
        var clean = text.Replace("\r", "").Replace("\n", "");
        var body = clean.TrimEnd('=');
        if (clean.Length % 8 != 0 || (body.Length % 8) is 1 or 3 or 6)
        {
            return Corrupt(clean.Length / 8 * 8);
        }

        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            var digit = Digits.IndexOf(body[i]);
            if (digit < 0)
            {
                return Corrupt(i);
            }

            buffer = ((buffer << 5) | digit) & 0xFFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return GoText.FromBytes([.. bytes]);
    }

    private static string Corrupt(int at) => "illegal base32 data at input byte " + at.ToString(CultureInfo.InvariantCulture);
}
