# Nödlägen: först vad man ska göra nu, sedan vem som hjälper

emergency-violence = Ring 112 om det är fara nu, och ta dig till en trygg plats om du kan. Kvinnofridslinjen svarar dygnet runt på 020-50 50 50, också den som är orolig för någon annan. Stödlinjen för män svarar på 020-80 80 80 klockan 7–21 och stödlinjen för transpersoner på 020-55 00 00 klockan 11–19.
emergency-suicide = Ring 112 nu om ditt eller någon annans liv är i fara. Minds självmordslinje svarar dygnet runt på 90101 och på mind.se, också den som är orolig för någon annan. Du kan också ringa 1177.
emergency-illness = Ring 112 nu om det är akut. De säger vad du ska göra tills hjälpen kommer, och vid förgiftning kopplar de till Giftinformation. Är det inte akut svarar 1177 dygnet runt.
emergency-fire = Sätt dig i säkerhet, varna andra och ring 112 nu. Om det brinner går du ut och stänger dörren efter dig, men är det rök i trapphuset stannar du inne med dörren stängd. De som svarar på 112 säger vad du ska göra.
emergency-child = Ring 112 nu om ett barn är i fara, och be om socialjouren. Är det inte akut ringer du socialtjänsten i kommunen. Bris svarar barn på 116 111 och vuxna på 077-150 50 50, och 116 000 svarar när ett barn är försvunnet.
